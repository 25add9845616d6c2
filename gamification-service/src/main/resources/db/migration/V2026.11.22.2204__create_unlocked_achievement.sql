-- What a learner has achieved; never taken back.
create table unlocked_achievement (
    learner_id  uuid        not null,
    achievement text        not null,
    unlocked_at timestamptz not null,
    primary key (learner_id, achievement)
);
