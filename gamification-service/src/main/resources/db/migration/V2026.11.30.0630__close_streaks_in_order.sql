-- The sweep goes from one streak to the next by both: the days of a zone all close at the same instant, and by the instant
-- alone each step sorted all of them.
create index streak_due on streak (next_close_at, learner_id) where next_close_at is not null;
