-- What was solved, a row each, as the tutor told it: what a day, a subject and a challenge are made of.
create table solve (
    solve_id      uuid primary key,
    learner_id    uuid        not null,
    study_day     date        not null,
    problem_id    uuid        not null,
    problem_type  text        not null,
    difficulty    text        not null,
    hints_used    integer     not null check (hints_used >= 0),
    seconds_spent bigint      not null check (seconds_spent >= 0),
    repeat        boolean     not null,
    solved_at     timestamptz not null
);
create index solve_of_day on solve (learner_id, study_day);

-- What a learner means to do in a day; without a row the defaults.
create table daily_goal (
    learner_id uuid primary key,
    problems   integer     not null check (problems > 0),
    minutes    integer     not null check (minutes > 0),
    set_by     uuid        not null,
    set_at     timestamptz not null
);

-- The days on which a learner did what they meant to, with what that was then.
create table daily_goal_reached (
    learner_id uuid        not null,
    day        date        not null,
    problems   integer     not null,
    minutes    integer     not null,
    reached_at timestamptz not null,
    primary key (learner_id, day)
);
