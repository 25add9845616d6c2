-- What a learner has done so far, one row each: sums of facts, changed only by adding to them.
create table progress (
    learner_id           uuid primary key,
    xp                   bigint  not null default 0 check (xp >= 0),
    problems_solved      integer not null default 0 check (problems_solved >= 0),
    solved_without_hints integer not null default 0 check (solved_without_hints between 0 and problems_solved),
    level_announced      integer not null default 1 check (level_announced >= 1)
);

-- Which types of problem a learner has solved.
create table solved_type (
    learner_id   uuid not null,
    problem_type text not null,
    primary key (learner_id, problem_type)
);
