-- What one person has shown another, as it was then.
create table direct_share (
    direct_share_id uuid primary key,
    from_learner    uuid        not null,
    to_learner      uuid        not null check (to_learner <> from_learner),
    type            text        not null check (type in ('PROBLEM', 'ACHIEVEMENT', 'PROGRESS', 'STREAK')),
    content         text        not null,
    message         text check (length(message) <= 500),
    created_at      timestamptz not null,
    read_at         timestamptz
);
create index direct_share_inbox on direct_share (to_learner, direct_share_id);
