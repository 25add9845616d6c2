-- What profile-service told of a learner; a learner never heard of has no row and the defaults. Applied only forward.
create table learner (
    learner_id  uuid primary key,
    version     bigint not null,
    kind        text   not null,
    keeper_id   uuid,
    language    text   not null,
    grade_level text   not null,
    age_band    text   not null,
    alias       text   not null
);

-- The zones a learner has lived in; facts, so the order in which they are heard does not matter.
create table learner_zone (
    learner_id     uuid        not null,
    effective_from timestamptz not null,
    zone           text        not null,
    version        bigint      not null,
    primary key (learner_id, effective_from)
);
