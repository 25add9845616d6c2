-- What was decided of a learner's consents, by whom and when; only added to, the highest version counts.
create table consent_decision (
    learner_id  uuid        not null references learner_profile on delete cascade,
    purpose     text        not null check (purpose in ('LLM_TUTORING', 'PUBLIC_SHARING', 'LEADERBOARD')),
    version     bigint      not null check (version > 0),
    granted     boolean     not null,
    by_guardian boolean     not null,
    decided_by  uuid        not null,
    decided_at  timestamptz not null,
    primary key (learner_id, purpose, version)
);
