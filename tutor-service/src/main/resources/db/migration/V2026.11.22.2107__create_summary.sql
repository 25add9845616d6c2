-- What a session came to, in words for the learner and those who look on.
create table summary (
    id            uuid primary key,
    session_id    uuid        not null unique references tutoring_session (id),
    learner_id    uuid        not null,
    revision      integer     not null check (revision >= 1),
    text          text        not null,
    concepts      text        not null,
    understanding text        not null check (understanding in ('STRUGGLING', 'DEVELOPING', 'PROFICIENT', 'MASTERED')),
    hints_used    integer     not null,
    attempts      integer     not null,
    seconds_spent bigint      not null check (seconds_spent >= 0),
    created_at    timestamptz not null
);
create index summary_newest on summary (learner_id, id);
