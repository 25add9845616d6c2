-- How often each event of the frontends was told of each day, UTC.
create table analytics_day (
    day    date   not null,
    name   text   not null,
    events bigint not null check (events > 0),
    primary key (day, name)
);

-- How far each partition of sharing.analytics.v1 is counted: the offset of the record that comes next.
create table analytics_position (
    partition integer primary key,
    next      bigint not null check (next > 0)
);

-- How far each learner has come, from what the services told; whoever is not known to have signed up is in no day's funnel.
create table funnel_learner (
    learner_id      uuid primary key,
    signed_up_on    date,
    first_solved_on date,
    third_day_on    date
);
create index funnel_by_sign_up on funnel_learner (signed_up_on) where signed_up_on is not null;
create index visit_by_hour on visit_hour (hour);
