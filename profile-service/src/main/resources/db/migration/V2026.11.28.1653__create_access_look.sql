-- Which adult looked at which learner's things, in which service and hour; only added to, and gone with the learner.
create table access_look (
    look_id    uuid primary key,
    learner_id uuid        not null references learner_profile on delete cascade,
    adult_id   uuid        not null,
    service    text        not null check (service in ('profile', 'tutor', 'gamification', 'sharing')),
    hour       timestamptz not null,
    first_at   timestamptz not null,
    unique (learner_id, adult_id, service, hour)
);
create index access_look_by_learner on access_look (learner_id, look_id);
