-- A session in which nothing happens for half an hour is abandoned, and goes on with the next turn or hint. Time spent is that
-- between them, without the time away. The defaults are for replicas of the version before, while both run.
alter table tutoring_session
    add column last_active_at timestamptz not null default now(),
    add column millis_spent   bigint      not null default 0 check (millis_spent >= 0),
    drop constraint tutoring_session_state_check,
    add check (state in ('ACTIVE', 'SOLVED', 'ENDED', 'ABANDONED'));
update tutoring_session s
set last_active_at = greatest(s.started_at, (select max(t.said_at) from turn t where t.session_id = s.id));
update tutoring_session
set millis_spent = greatest(0, extract(epoch from coalesce(ended_at, last_active_at) - started_at) * 1000);
create index tutoring_session_idle on tutoring_session (last_active_at, id) where state = 'ACTIVE';
