-- What came of a link, once for a learner and a kind; and a learner signs up once, by whatever link.
create table conversion (
    code         text        not null references share (code),
    learner_id   uuid        not null,
    kind         text        not null check (kind in ('SIGNED_UP', 'SOLVED')),
    converted_at timestamptz not null,
    primary key (code, learner_id, kind)
);
create unique index conversion_signs_up_once on conversion (learner_id) where kind = 'SIGNED_UP';

-- Whether somebody was here before.
create index solve_by_learner on solve (learner_id, study_day);
