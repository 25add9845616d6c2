-- What a learner did not want to hear again that day.
create table nudge_dismissed (
    learner_id   uuid        not null,
    day          date        not null,
    kind         text        not null,
    dismissed_at timestamptz not null,
    primary key (learner_id, day, kind)
);
