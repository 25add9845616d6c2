-- Sessions in which the tutor gave the answer away, as it told: what is solved in one qualifies nobody, whichever is heard of first.
create table leaked_session (
    learner_id uuid        not null,
    session_id uuid        not null,
    problem_id uuid        not null,
    found_at   timestamptz not null,
    primary key (learner_id, session_id)
);

-- Of a solve from before it is not known in which session it was.
alter table solve add column session_id uuid;
