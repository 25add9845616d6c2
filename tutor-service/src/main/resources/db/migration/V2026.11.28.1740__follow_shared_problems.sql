-- Problems that learners have shared, as sharing-service tells; a higher version replaces a lower one.
create table shared_problem (
    code       text primary key check (code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'),
    version    bigint  not null check (version > 0),
    learner_id uuid    not null,
    solve_id   uuid    not null,
    expires_at timestamptz,
    revoked    boolean not null
);

-- The share that a session's problem came by.
alter table tutoring_session
    add column share_code text,
    add check ((source = 'SHARED') = (share_code is not null));
