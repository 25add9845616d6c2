-- A right answer to a verified problem with what was measured when it came; the first for a learner and a problem pays.
create table solve (
    id            uuid primary key,
    learner_id    uuid        not null,
    session_id    uuid        not null unique references tutoring_session (id),
    problem_id    uuid        not null references problem (id),
    problem_key   text        not null,
    repeat        boolean     not null,
    turn          integer     not null,
    given         text        not null,
    expected      text        not null,
    hints_used    integer     not null check (hints_used between 0 and 4),
    attempts      integer     not null check (attempts >= 1),
    seconds_spent bigint      not null check (seconds_spent >= 0),
    study_day     date        not null,
    zone_version  bigint      not null,
    solved_at     timestamptz not null,
    foreign key (session_id, turn) references turn (session_id, seq)
);
create unique index solve_pays_once on solve (learner_id, problem_key) where not repeat;
create index solve_of_problem on solve (problem_id, solved_at);
