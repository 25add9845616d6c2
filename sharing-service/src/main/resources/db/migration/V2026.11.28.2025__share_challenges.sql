-- Challenges about a problem, as gamification told of them: what a share of one shows.
create table challenge (
    challenge_id uuid primary key,
    learner_id   uuid        not null,
    type         text        not null,
    problem_id   uuid,
    expires_at   timestamptz not null
);

alter table share
    drop constraint share_type_check,
    add constraint share_type_check check (type in ('PROBLEM', 'ACHIEVEMENT', 'PROGRESS', 'STREAK', 'CHALLENGE', 'REFERRAL')),
    drop constraint share_check1,
    add constraint share_names_its_subject check ((type in ('PROBLEM', 'ACHIEVEMENT', 'CHALLENGE')) = (subject_id is not null));

alter table conversion
    drop constraint conversion_kind_check,
    add constraint conversion_kind_check check (kind in ('SIGNED_UP', 'SOLVED', 'ACCEPTED'));
