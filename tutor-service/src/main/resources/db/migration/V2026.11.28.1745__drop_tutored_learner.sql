-- The order of a learner's events is a lock of the transaction now, and no row.
drop table tutored_learner;
