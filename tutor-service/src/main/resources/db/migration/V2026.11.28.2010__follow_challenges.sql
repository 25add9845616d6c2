-- Challenges about a problem, as gamification-service tells; a higher version replaces a lower one.
create table challenge (
    challenge_id uuid primary key,
    version      bigint      not null check (version > 0),
    state        text        not null check (state in ('PENDING', 'ACCEPTED', 'COMPLETED', 'EXPIRED')),
    creator_id   uuid        not null,
    opponent_id  uuid,
    problem_id   uuid        not null,
    expires_at   timestamptz not null
);

-- The challenge that a session's problem came by.
alter table tutoring_session
    add column challenge_id uuid,
    add check ((source = 'CHALLENGE') = (challenge_id is not null));
