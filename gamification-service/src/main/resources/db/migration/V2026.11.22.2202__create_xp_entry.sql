-- The ledger: a row per reward, never changed. A learner's XP is the sum of the amounts; raw is what it was before the day's cap.
create table xp_entry (
    entry_id     uuid primary key,
    learner_id   uuid        not null,
    rule         text        not null,
    rule_version integer     not null,
    amount       integer     not null check (amount between 0 and raw_amount),
    raw_amount   integer     not null,
    study_day    date        not null,
    source       text        not null,
    event_id     uuid        not null,
    source_id    uuid        not null,
    payload_hash text        not null,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    unique (source, event_id, rule, learner_id)
);
create index xp_entry_newest on xp_entry (learner_id, entry_id);
create index xp_entry_of_day on xp_entry (learner_id, study_day);

-- 23514 is a violated check: to the inbox, an event that says two things is poison and no matter of trying again.
create function xp_entry_is_never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'an entry of the ledger is never changed' using errcode = '23514';
end
$$;

create trigger xp_entry_is_never_changed before update on xp_entry for each row execute function xp_entry_is_never_changed();
