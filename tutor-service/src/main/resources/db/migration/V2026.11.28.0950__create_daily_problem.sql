-- The problem of a day as it was when it was first asked for: another catalogue changes no day that somebody has seen.
create table daily_problem (
    date       date not null,
    difficulty text not null check (difficulty in ('ELEMENTARY', 'MIDDLE', 'HIGH', 'ADVANCED')),
    concept    text not null,
    type       text not null check (type in ('ARITHMETIC', 'ALGEBRA', 'GEOMETRY', 'WORD_PROBLEM', 'MULTI_STEP', 'UNKNOWN')),
    text       text not null,
    answer     text not null,
    form       text not null,
    primary key (date, difficulty)
);
-- A day's problem solved in time, once for a learner and a date.
create table daily_completion (
    learner_id   uuid        not null,
    date         date        not null,
    solve_id     uuid        not null unique references solve (id),
    problem_id   uuid        not null references problem (id),
    completed_at timestamptz not null,
    primary key (learner_id, date)
);
create index daily_completion_newest on daily_completion (learner_id, solve_id);
-- The date that a session on the day's problem was opened for.
alter table tutoring_session
    add column daily_date date,
    add check ((source = 'DAILY') = (daily_date is not null));
