-- The days on which a learner came, in their own days, with the first visit of each.
create table visit (
    learner_id uuid        not null,
    day        date        not null,
    visit_id   uuid        not null unique,
    visited_at timestamptz not null,
    primary key (learner_id, day)
);
