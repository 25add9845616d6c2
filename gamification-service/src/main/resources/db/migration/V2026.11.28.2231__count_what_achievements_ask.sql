-- What the problems that a learner solved exercise.
create table solved_concept (
    learner_id uuid not null,
    concept    text not null,
    primary key (learner_id, concept)
);

-- The dates whose problem of the day a learner solved in time.
create table completed_daily (
    learner_id uuid not null,
    day        date not null,
    primary key (learner_id, day)
);

-- What would otherwise be counted again with every deed. A pause is the days between two study days.
alter table progress
    add column daily_problems integer not null default 0 check (daily_problems >= 0),
    add column days_active    integer not null default 0 check (days_active >= 0),
    add column longest_pause  integer not null default 0 check (longest_pause >= 0);

update progress p set days_active = lived.days, longest_pause = lived.pause
from (select learner_id, count(*) as days, coalesce(max(day - before - 1), 0) as pause
      from (select learner_id, day, lag(day) over (partition by learner_id order by day) as before from study_day) as studied
      group by learner_id) as lived
where lived.learner_id = p.learner_id;
