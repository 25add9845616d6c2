-- The kinds of mistakes that were likely made in a session, the most frequent first: the next one begins with a word about it.
-- The default is for replicas of the version before, while both run, and for what was summed up then.
alter table summary add column mistakes text not null default '';
