-- What was said, one row a message, append-only; the verdict belongs to the learner's messages, the line to those that
-- carry the solution on.
create table turn (
    id         uuid primary key,
    session_id uuid        not null references tutoring_session (id),
    seq        integer     not null check (seq >= 1),
    author     text        not null check (author in ('LEARNER', 'TUTOR')),
    text       text        not null,
    verdict    text,
    mistake    text,
    message    text,
    line       text,
    said_at    timestamptz not null,
    unique (session_id, seq),
    check ((author = 'LEARNER') = (verdict is not null)),
    check ((verdict is null) = (message is null))
);
