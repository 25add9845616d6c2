-- Who is to be forgotten, without a word of who they were: asked once, and for ever.
create table erasure (
    erasure_id   uuid primary key,
    learner_id   uuid        not null unique,
    requested_by uuid        not null,
    requested_at timestamptz not null
);
