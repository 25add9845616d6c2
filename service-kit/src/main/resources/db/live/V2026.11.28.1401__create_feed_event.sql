-- What was told of a learner, for those who look on live: a copy of the outbox that the relay does not take away. The number
-- is the outbox's own, taken behind the lock on the learner's row, so one learner's numbers grow in the order of commits.
create table feed_event (
    seq         bigint primary key,
    learner_id  uuid        not null,
    type        text        not null,
    payload     text        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null
);
create index feed_event_of_learner on feed_event (learner_id, seq);

create function feed_follows_outbox() returns trigger language plpgsql as $$
begin
    insert into feed_event (seq, learner_id, type, payload, occurred_at, recorded_at)
    select seq, aggregateid::uuid, type, payload, occurred_at, recorded_at from told;
    perform pg_notify('feed', of.learner) from (select distinct aggregateid as learner from told) as of;
    return null;
end
$$;

create trigger feed_follows_outbox after insert on outbox_event
    referencing new table as told for each statement execute function feed_follows_outbox();
