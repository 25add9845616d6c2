-- The problems that a learner wants to find again.
create table bookmark (
    learner_id uuid not null,
    problem_id uuid not null references problem (id),
    primary key (learner_id, problem_id)
);
