-- Key of the day's hash of visitors; gone when the day is.
create table visit_salt (
    day  date primary key,
    salt uuid not null default gen_random_uuid()
);

-- Who came on a day, under the day's name; hour is that of the first visit. Deleted by age.
create table visitor (
    code    text        not null,
    day     date        not null,
    visitor text        not null,
    hour    timestamptz not null,
    primary key (code, day, visitor)
);
create index visitor_by_day on visitor (day);

-- How often a link was opened in an hour and by what; unique_visitors are the humans whose first visit of the day it was.
create table visit_hour (
    code            text        not null,
    hour            timestamptz not null,
    kind            text        not null check (kind in ('HUMAN', 'OWNER', 'BOT', 'HEAD', 'PREFETCH', 'UNFURL')),
    visits          bigint      not null check (visits > 0),
    unique_visitors bigint      not null check (unique_visitors between 0 and visits),
    primary key (code, hour, kind)
);

-- A link's sums, for lists.
create table share_figures (
    code            text primary key,
    visits          bigint not null default 0 check (visits >= 0),
    unique_visitors bigint not null default 0 check (unique_visitors between 0 and visits),
    conversions     bigint not null default 0 check (conversions >= 0)
);

-- How far each partition of sharing.visits.v1 is counted: the offset of the record that comes next.
create table visit_position (
    partition integer primary key,
    next      bigint not null check (next > 0)
);
