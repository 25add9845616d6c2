-- What learners did and reached, as the other services told it: only what a share may show. Each table takes events in any
-- order and any number of times.
create table solve (
    solve_id     uuid primary key,
    learner_id   uuid    not null,
    problem_id   uuid    not null,
    problem_type text    not null,
    difficulty   text    not null,
    hints_used   integer not null check (hints_used >= 0),
    study_day    date    not null,
    statement    text
);

create table achievement (
    learner_id  uuid        not null,
    achievement text        not null,
    unlocked_at timestamptz not null,
    primary key (learner_id, achievement)
);

-- rank belongs to rank_level, the highest level that was announced.
create table standing (
    learner_id uuid primary key,
    xp         bigint  not null default 0 check (xp >= 0),
    level      integer not null default 1 check (level >= 1),
    rank       text    not null default 'NOVICE',
    rank_level integer not null default 1
);

create table streak (
    learner_id uuid primary key,
    current    integer not null check (current >= 1),
    longest    integer not null check (longest >= current),
    day        date    not null
);
