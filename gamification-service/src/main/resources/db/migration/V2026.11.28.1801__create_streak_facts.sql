-- What saves a streak; facts, added to and never changed. A freeze was earned by a study day that made a streak so long.
create table streak_freeze_grant (
    learner_id uuid        not null,
    earned_on  date        not null,
    run        integer     not null check (run >= 1),
    earned_at  timestamptz not null,
    primary key (learner_id, earned_on, run)
);

-- A freeze stands for a day: decided once, when the day was closed.
create table streak_freeze_use (
    learner_id uuid        not null,
    day        date        not null,
    used_at    timestamptz not null,
    primary key (learner_id, day)
);

-- A repair stands for the days that ended a streak, a row each.
create table streak_repair (
    learner_id  uuid        not null,
    day         date        not null,
    repair_id   uuid        not null,
    repaired_by uuid        not null,
    repaired_at timestamptz not null,
    primary key (learner_id, day)
);

-- The days on which a learner means to rest, from a day on until the next plan begins. Only a plan that has not begun is changed.
create table rest_plan (
    learner_id uuid        not null,
    from_day   date        not null,
    weekdays   text[]      not null,
    dates      date[]      not null,
    set_by     uuid        not null,
    set_at     timestamptz not null,
    primary key (learner_id, from_day)
);

-- Times in which learners could not learn, as an operator says. woken_to walks over all learners that one may have touched.
create table outage (
    id          uuid primary key,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > starts_at),
    reason      text        not null,
    declared_by uuid        not null,
    declared_at timestamptz not null,
    woken_to    uuid        not null default '00000000-0000-0000-0000-000000000000',
    woken_at    timestamptz
);
create index outage_by_end on outage (ends_at);
create index outage_to_wake_for on outage (declared_at) where woken_at is null;
