-- A link to one thing that a learner did or reached. Never deleted by expiry or revocation: the code stays taken.
create table share (
    share_id   uuid primary key,
    code       text        not null unique check (code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'),
    learner_id uuid        not null,
    type       text        not null check (type in ('PROBLEM', 'ACHIEVEMENT', 'PROGRESS', 'STREAK')),
    subject_id text,
    problem_id uuid,
    version    bigint      not null check (version > 0),
    created_at timestamptz not null,
    expires_at timestamptz check (expires_at > created_at),
    revoked_at timestamptz,
    check ((type in ('PROBLEM', 'ACHIEVEMENT')) = (subject_id is not null)),
    check ((type = 'PROBLEM') = (problem_id is not null))
);
create index share_by_learner on share (learner_id, share_id);
