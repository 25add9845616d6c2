-- A conversation about one problem; it is over once solved or ended. turns is the number of its last turn.
create table tutoring_session (
    id         uuid primary key,
    learner_id uuid        not null,
    problem_id uuid        not null references problem (id),
    state      text        not null check (state in ('ACTIVE', 'SOLVED', 'ENDED')),
    source     text        not null check (source in ('TYPED', 'PRACTICE', 'DAILY', 'SHARED', 'CHALLENGE')),
    solve_id   uuid,
    turns      integer     not null check (turns >= 1),
    hints_used integer     not null check (hints_used between 0 and 4),
    attempts   integer     not null check (attempts >= 0),
    started_at timestamptz not null,
    ended_at   timestamptz,
    check ((state = 'SOLVED') = (solve_id is not null)),
    check ((state = 'ACTIVE') = (ended_at is null))
);
create index tutoring_session_newest on tutoring_session (learner_id, id);
