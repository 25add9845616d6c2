-- Which events were heard: the first insert wins, a repeat changes nothing.
create table inbox_event (
    id          uuid primary key,
    received_at timestamptz not null default clock_timestamp()
);
create index inbox_event_by_age on inbox_event (received_at);
