-- Events that wait for the relay; a row is deleted once Kafka has acknowledged it. The first five columns are those that
-- Debezium's outbox event router reads.
create table outbox_event (
    seq           bigint generated always as identity primary key,
    id            uuid        not null unique,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    payload       text        not null check (octet_length(payload) <= 65536),
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    causation_id  uuid,
    traceparent   text
);

create function outbox_notify() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;

create trigger outbox_notify after insert on outbox_event for each statement execute function outbox_notify();
