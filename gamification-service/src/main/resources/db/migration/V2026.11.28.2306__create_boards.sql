-- What boards have still to take in: XP that was paid or taken back, and (amount 0) learners who may or may no longer be shown.
-- Written by the commit that pays, deleted by the one that puts it on the boards.
create table board_due (
    seq         bigint generated always as identity primary key,
    learner_id  uuid        not null,
    amount      integer     not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null
);

-- What is taken back is taken from the window it was earned in.
create function boards_follow_ledger() returns trigger language plpgsql as $$
begin
    insert into board_due (learner_id, amount, occurred_at, recorded_at)
    select e.learner_id, e.amount, coalesce(o.occurred_at, e.occurred_at), e.recorded_at
    from entered e left join xp_entry o on o.entry_id = e.reversal_of
    where e.amount <> 0;
    return null;
end
$$;
create trigger boards_follow_ledger after insert on xp_entry
    referencing new table as entered for each statement execute function boards_follow_ledger();

create function boards_follow_learner() returns trigger language plpgsql as $$
begin
    insert into board_due (learner_id, amount, occurred_at, recorded_at) values (new.learner_id, 0, now(), now());
    return null;
end
$$;
create trigger boards_follow_learner after insert or update on learner
    for each row execute function boards_follow_learner();
create trigger boards_follow_consent after insert or update on learner_consent
    for each row execute function boards_follow_learner();

-- A stretch of time on a board; closes_at is null for all time. Each batch of changes to it has a version.
create table board_window (
    board     text   not null,
    span      text   not null,
    starts_on date   not null,
    closes_at timestamptz,
    version   bigint not null,
    closed_at timestamptz,
    learners  bigint,
    hash      text,
    primary key (board, span, starts_on),
    check (num_nulls(closed_at, learners, hash) in (0, 3))
);

-- Who has what in it. The order is (down, reached_at, tie): most first, then whoever had it first. Listed are those who may be
-- shown and have something.
create table board_score (
    board      text        not null,
    span       text        not null,
    starts_on  date        not null,
    learner_id uuid        not null,
    score      bigint      not null,
    down       bigint      generated always as (-score) stored,
    reached_at timestamptz not null,
    tie        bigint      not null,
    listed     boolean     not null,
    version    bigint      not null,
    primary key (board, span, starts_on, learner_id)
);
create index board_score_in_order on board_score (board, span, starts_on, down, reached_at, tie) where listed;

-- How many of the listed have about so much: what a rank is added up from.
create table board_bucket (
    board     text    not null,
    span      text    not null,
    starts_on date    not null,
    bucket    integer not null,
    learners  bigint  not null,
    primary key (board, span, starts_on, bucket)
);

create function board_bucket_of(score bigint) returns integer language sql immutable parallel safe as
    'select cast(case when score < 256 then score else 240 + score / 16 end as integer)';

-- Where somebody stood before a change (null: not listed), for as long as pages are turned: a walk sees the board as of its first page.
create table board_move (
    board      text        not null,
    span       text        not null,
    starts_on  date        not null,
    version    bigint      not null,
    learner_id uuid        not null,
    score      bigint,
    reached_at timestamptz,
    tie        bigint      not null,
    moved_at   timestamptz not null,
    primary key (board, span, starts_on, version, learner_id)
);
create index board_move_by_age on board_move (moved_at);

-- How a window ended: never changed.
create table board_result (
    board      text        not null,
    span       text        not null,
    starts_on  date        not null,
    position   bigint      not null,
    rank       bigint      not null,
    learner_id uuid        not null,
    score      bigint      not null,
    reached_at timestamptz not null,
    tie        bigint      not null,
    primary key (board, span, starts_on, position)
);
create unique index board_result_of_learner on board_result (board, span, starts_on, learner_id);

create function board_result_is_never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'a closed result is never changed' using errcode = '23514';
end
$$;
create trigger board_result_is_never_changed before update on board_result
    for each row execute function board_result_is_never_changed();

-- With which every replica seals the places where pages begin.
create table board_seal (
    one boolean primary key default true check (one),
    key text not null
);
insert into board_seal (key) values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

-- What was earned before there were boards.
insert into board_due (learner_id, amount, occurred_at, recorded_at)
select e.learner_id, e.amount, coalesce(o.occurred_at, e.occurred_at), e.recorded_at
from xp_entry e left join xp_entry o on o.entry_id = e.reversal_of
where e.amount <> 0;

-- How many of the listed have more, and how many as much and had it earlier: those in higher buckets, and those within their own.
create function board_place(of_board text, of_span text, of_start date, has bigint, since timestamptz, tied bigint)
    returns table (more bigint, earlier bigint) language sql stable as $$
    select cast(
            coalesce((select sum(b.learners) from board_bucket b
                where b.board = of_board and b.span = of_span and b.starts_on = of_start and b.bucket > board_bucket_of(has)), 0)
            + case when has < 256 then 0 else (select count(*) from board_score s
                where s.board = of_board and s.span = of_span and s.starts_on = of_start and s.listed
                    and s.down < -has and s.down > -(has / 16 + 1) * 16) end as bigint),
        (select count(*) from board_score s
            where s.board = of_board and s.span = of_span and s.starts_on = of_start and s.listed
                and s.down = -has and (s.reached_at, s.tie) < (since, tied))
$$;
