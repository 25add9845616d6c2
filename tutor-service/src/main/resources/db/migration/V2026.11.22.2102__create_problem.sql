-- A problem as a learner posed it and what was read from it; one row for one text, never changed.
create table problem (
    id          uuid primary key,
    learner_id  uuid        not null,
    problem_key text        not null check (problem_key ~ '^[0-9a-f]{64}$'),
    text        text        not null check (length(text) between 1 and 2000),
    type        text        not null check (type in ('ARITHMETIC', 'ALGEBRA', 'GEOMETRY', 'WORD_PROBLEM', 'MULTI_STEP', 'UNKNOWN')),
    difficulty  text        not null check (difficulty in ('ELEMENTARY', 'MIDDLE', 'HIGH', 'ADVANCED')),
    concepts    text        not null,
    verified    boolean     not null,
    created_at  timestamptz not null
);
create unique index problem_of_learner_by_text on problem (learner_id, md5(text));
create index problem_newest on problem (learner_id, id);
