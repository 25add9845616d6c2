-- The kit's own test application: a thing per name, and how often it was counted.
create table thing (
    id      uuid primary key,
    learner uuid not null,
    name    text not null unique,
    counted integer not null default 0
);
