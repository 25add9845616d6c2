-- A learner: the one every account has (its id is the account's), or a student profile that an adult keeps.
create table learner_profile (
    learner_id          uuid primary key,
    kind                text        not null check (kind in ('SELF', 'STUDENT')),
    keeper_id           uuid,
    name                text        not null check (length(name) between 1 and 80),
    alias               text        not null,
    time_zone           text,
    zone_effective_from timestamptz,
    language            text        not null,
    grade_level         text        not null,
    birth_year          integer check (birth_year between 1900 and 2200),
    version             bigint      not null check (version > 0),
    created_at          timestamptz not null,
    check ((kind = 'STUDENT') = (keeper_id is not null)),
    check ((time_zone is null) = (zone_effective_from is null))
);
create index learner_profile_by_keeper on learner_profile (keeper_id, learner_id) where keeper_id is not null;
