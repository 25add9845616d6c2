-- A session without a turn for half an hour is abandoned, and goes on when somebody says something. Time spent is that between
-- turns, without the time away.
alter table tutoring_session
    add column last_turn_at timestamptz,
    add column millis_spent bigint not null default 0 check (millis_spent >= 0),
    drop constraint tutoring_session_state_check,
    add check (state in ('ACTIVE', 'SOLVED', 'ENDED', 'ABANDONED'));
update tutoring_session s
set last_turn_at = (select max(t.said_at) from turn t where t.session_id = s.id),
    millis_spent = greatest(0, extract(epoch from coalesce(s.ended_at, s.started_at) - s.started_at) * 1000);
alter table tutoring_session
    alter column last_turn_at set not null,
    alter column millis_spent drop default;
create index tutoring_session_idle on tutoring_session (last_turn_at) where state = 'ACTIVE';
