-- The days on which a learner solved something, as the tutor stamped them, with the first solve that was heard of.
create table study_day (
    learner_id  uuid        not null,
    day         date        not null,
    source_id   uuid        not null,
    occurred_at timestamptz not null,
    primary key (learner_id, day)
);

-- What the study days amount to, whatever time it is: a copy of the fold, one row a learner.
create table streak (
    learner_id      uuid primary key,
    run             integer not null check (run >= 1),
    longest         integer not null check (longest >= run),
    last_active_day date    not null
);
