-- What was decided of a learner's consents, as far as this service has heard; without a row the default by age holds. Applied
-- only forward.
create table learner_consent (
    learner_id  uuid    not null,
    purpose     text    not null check (purpose in ('LLM_TUTORING', 'PUBLIC_SHARING', 'LEADERBOARD')),
    version     bigint  not null,
    granted     boolean not null,
    by_guardian boolean not null,
    primary key (learner_id, purpose)
);
