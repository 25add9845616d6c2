-- Who may be linked to a learner by holding a code; of the code there is a hash and nothing else.
create table invite (
    invite_id   uuid primary key,
    code_hash   text        not null unique check (length(code_hash) = 64),
    learner_id  uuid        not null references learner_profile on delete cascade,
    invited_by  uuid        not null,
    relation    text        not null check (relation in ('PARENT', 'GUARDIAN', 'TEACHER', 'TUTOR')),
    can_manage  boolean     not null,
    ends_at     timestamptz,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    redeemed_at timestamptz
);
create index invite_by_learner on invite (learner_id);
