-- Which adult is linked to which learner, and what that gives; one row a link, kept when it is over. An adult and a learner
-- have one open link at most.
create table relationship (
    relationship_id uuid primary key,
    learner_id      uuid        not null references learner_profile on delete cascade,
    adult_id        uuid        not null,
    relation        text        not null check (relation in ('PARENT', 'GUARDIAN', 'TEACHER', 'TUTOR')),
    can_view        boolean     not null,
    can_manage      boolean     not null,
    ends_at         timestamptz,
    ended_at        timestamptz,
    version         bigint      not null check (version > 0),
    created_at      timestamptz not null,
    check (adult_id <> learner_id),
    check (can_view or not can_manage),
    check (ended_at is null or not can_view)
);
create unique index relationship_open on relationship (learner_id, adult_id) where ended_at is null;
create index relationship_by_learner on relationship (learner_id, relationship_id);
create index relationship_by_adult on relationship (adult_id, relationship_id) where ended_at is null;
create index relationship_by_end on relationship (ends_at) where ended_at is null and ends_at is not null;
