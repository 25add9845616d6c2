-- The hints that were given, each rung of the ladder once.
create table hint (
    id         uuid primary key,
    session_id uuid        not null references tutoring_session (id),
    level      integer     not null check (level between 1 and 4),
    text       text        not null,
    after_turn integer     not null,
    given_at   timestamptz not null,
    unique (session_id, level)
);
