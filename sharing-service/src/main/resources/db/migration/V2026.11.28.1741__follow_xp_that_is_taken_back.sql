-- XP may fall, so the newest telling counts and not the greatest: told_at is when it was told, in the milliseconds of the
-- event's id. Of two in one millisecond, which only one transaction can tell, the greater total is the later.
alter table standing add told_at timestamptz not null default '-infinity';
