-- The kept streak grows: what was told of it, when to look again, and what its sealed days came to.
alter table streak
    drop constraint streak_run_check,
    add constraint streak_run_check check (run >= 0),
    add column broken_on        date,
    add column closed_through   date,
    add column at_risk_on       date,
    add column next_close_at    timestamptz,
    add column sealed_through   date,
    add column sealed_run       integer,
    add column sealed_longest   integer,
    add column sealed_active_on date,
    add column sealed_held      integer,
    add constraint streak_sealed_whole check (num_nulls(sealed_through, sealed_run, sealed_longest, sealed_held) in (0, 4));

-- What ended long ago is not told today. Every streak is looked at once.
update streak set closed_through = current_date - 2, next_close_at = current_timestamp;

create index streak_to_close on streak (next_close_at) where next_close_at is not null;
