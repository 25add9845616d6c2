-- When it was found that the tutor had given the answer away: what is solved in the session counts for nothing.
alter table tutoring_session add column leaked_at timestamptz;
