-- What one learner dares another (or themselves) to. A state is only ever followed by the next: every change names the one before.
create table challenge (
    challenge_id     uuid primary key,
    type             text        not null check (type in ('SAME_PROBLEM', 'BEAT_MY_TIME', 'BEAT_MY_SKILL', 'STREAK_RESCUE')),
    state            text        not null check (state in ('PENDING', 'ACCEPTED', 'COMPLETED', 'EXPIRED')),
    version          bigint      not null check (version > 0),
    creator_id       uuid        not null,
    opponent_id      uuid,
    problem_id       uuid,
    problem_type     text,
    difficulty       text,
    creator_seconds  bigint,
    creator_hints    integer,
    opponent_seconds bigint,
    opponent_hints   integer,
    winner_id        uuid,
    share_code       text,
    solve_id         uuid,
    created_by       uuid        not null,
    created_at       timestamptz not null,
    expires_at       timestamptz not null check (expires_at > created_at),
    accepted_at      timestamptz,
    ended_at         timestamptz,
    check ((type = 'STREAK_RESCUE') = (problem_id is null)),
    check (num_nulls(problem_id, problem_type, difficulty, creator_seconds, creator_hints) in (0, 5)),
    check (state in ('PENDING', 'EXPIRED') or opponent_id is not null and accepted_at is not null),
    check (state <> 'COMPLETED' or opponent_seconds is not null and opponent_hints is not null),
    check ((state in ('COMPLETED', 'EXPIRED')) = (ended_at is not null))
);
create index challenge_by_creator on challenge (creator_id, challenge_id);
create index challenge_by_opponent on challenge (opponent_id, challenge_id);
create index challenge_to_solve on challenge (opponent_id) where state = 'ACCEPTED';
create index challenge_to_expire on challenge (expires_at) where state in ('PENDING', 'ACCEPTED');
-- A solve makes one challenge by itself, however often it is told of.
create unique index challenge_by_itself on challenge (solve_id) where solve_id is not null;

-- What is to be told of it, to each of two learners behind the lock on their own row: not both in the commit that made it so.
create table challenge_news (
    seq          bigint generated always as identity primary key,
    learner_id   uuid        not null,
    name         text        not null,
    payload      text        not null,
    occurred_at  timestamptz not null,
    causation_id uuid
);

-- The links to challenges, as sharing-service told of them.
create table challenge_share (
    code         text primary key,
    version      bigint  not null,
    challenge_id uuid    not null,
    expires_at   timestamptz,
    revoked      boolean not null
);

-- Who wants challenges to be made by themselves.
create table challenge_wish (
    learner_id uuid primary key,
    automatic  boolean     not null,
    set_by     uuid        not null,
    set_at     timestamptz not null
);
