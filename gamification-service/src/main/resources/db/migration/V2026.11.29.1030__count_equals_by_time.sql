-- How many of the listed have exactly so much, by when they had it: where many have the same, a place is added up from it. Above
-- 255, where a bucket is of sixteen scores, few have the same and are counted one by one.
create table board_tie (
    board     text        not null,
    span      text        not null,
    starts_on date        not null,
    score     bigint      not null,
    since     timestamptz not null,
    learners  bigint      not null,
    primary key (board, span, starts_on, score, since)
);

create function board_tie_is_of(score bigint) returns boolean language sql immutable parallel safe as
    'select score < 256';

-- The slot that somebody falls into: about a thousand of them in a day, in a week, and in a year of all time.
create function board_tie_since(span text, reached_at timestamptz) returns timestamptz language sql immutable parallel safe as $$
    select date_bin(
        case span when 'DAY' then interval '1 minute' when 'WEEK' then interval '10 minutes' else interval '8 hours' end,
        reached_at, timestamptz '1970-01-01 00:00:00+00')
$$;

-- By a trigger, so that a replica of the version before, which knows of no slots, moves people between them, too.
create function board_ties_follow_scores() returns trigger language plpgsql as $$
begin
    insert into board_tie (board, span, starts_on, score, since, learners)
    select s.board, s.span, s.starts_on, s.score, board_tie_since(s.span, s.reached_at), cast(tg_argv[0] as bigint) * count(*)
    from scores s where s.listed and board_tie_is_of(s.score)
    group by s.board, s.span, s.starts_on, s.score, board_tie_since(s.span, s.reached_at)
    on conflict (board, span, starts_on, score, since) do update set learners = board_tie.learners + excluded.learners;
    return null;
end
$$;
create trigger board_ties_gain_new after insert on board_score
    referencing new table as scores for each statement execute function board_ties_follow_scores('1');
create trigger board_ties_lose_changed after update on board_score
    referencing old table as scores for each statement execute function board_ties_follow_scores('-1');
create trigger board_ties_gain_changed after update on board_score
    referencing new table as scores for each statement execute function board_ties_follow_scores('1');
create trigger board_ties_lose_gone after delete on board_score
    referencing old table as scores for each statement execute function board_ties_follow_scores('-1');

insert into board_tie (board, span, starts_on, score, since, learners)
select s.board, s.span, s.starts_on, s.score, board_tie_since(s.span, s.reached_at), count(*)
from board_score s where s.listed and board_tie_is_of(s.score)
group by s.board, s.span, s.starts_on, s.score, board_tie_since(s.span, s.reached_at);

-- How many of the listed have more: those in higher buckets, and those within the same. How many as much and had it earlier: those
-- in earlier slots, and those within the same.
drop function board_place;
create function board_place(of_board text, of_span text, of_start date, has bigint, had_since timestamptz, tied bigint)
    returns table (more bigint, earlier bigint) language sql stable as $$
    select cast(
            coalesce((select sum(b.learners) from board_bucket b
                where b.board = of_board and b.span = of_span and b.starts_on = of_start and b.bucket > board_bucket_of(has)), 0)
            + case when has < 256 then 0 else (select count(*) from board_score s
                where s.board = of_board and s.span = of_span and s.starts_on = of_start and s.listed
                    and s.down < -has and s.down > -(has / 16 + 1) * 16) end as bigint),
        cast(
            coalesce((select sum(t.learners) from board_tie t
                where t.board = of_board and t.span = of_span and t.starts_on = of_start and t.score = has
                    and t.since < board_tie_since(of_span, had_since)), 0)
            + (select count(*) from board_score s
                where s.board = of_board and s.span = of_span and s.starts_on = of_start and s.listed and s.down = -has
                    and s.reached_at >= case when board_tie_is_of(has) then board_tie_since(of_span, had_since) else '-infinity' end
                    and (s.reached_at, s.tie) < (had_since, tied)) as bigint)
$$;
