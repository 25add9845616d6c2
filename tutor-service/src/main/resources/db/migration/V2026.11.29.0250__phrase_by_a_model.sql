-- What the tutor is about to say while a model phrases it: the row goes when the turn is written. It is written after due_at by
-- whoever looks first, with the words of the rules where nothing better was said by then.
create table pending_turn (
    session_id uuid not null references tutoring_session (id),
    seq        integer not null,
    turn_id    uuid not null,
    language   text not null,
    words      text not null,
    -- What the model has been let say so far: it may have been seen, so it is kept.
    said       text not null default '',
    due_at     timestamptz not null,
    primary key (session_id, seq)
);
create index pending_turn_due on pending_turn (due_at);

-- How a model came to the end of what it was to say; null where the rules spoke.
alter table turn add column ending text;

-- A turn in which a model had a say, what the rules would have said, and the guard that has heard it last.
create table phrased_turn (
    turn_id       uuid primary key references turn (id),
    session_id    uuid    not null,
    seq           integer not null,
    language      text    not null,
    words         text    not null,
    guard_version integer not null
);
create index phrased_turn_heard on phrased_turn (guard_version, turn_id);

-- A request to a model: sizes, cost and what became of it, and not a word of what was said.
create table llm_call (
    id            uuid primary key,
    learner_id    uuid not null,
    -- What it was made for; a picture is read before there is a session.
    session_id    uuid,
    seq           integer,
    occasion      text not null,
    attempt       integer not null,
    asked_at      timestamptz not null,
    ended_at      timestamptz,
    prompt_chars  integer not null,
    reply_chars   integer,
    input_tokens  integer,
    output_tokens integer,
    micros        bigint,
    outcome       text
);
create index llm_call_of_session on llm_call (session_id, seq);

-- What was spent on models: by a learner, by a family, by all, each day by UTC. Of a currency, millionths.
create table llm_spending (
    payer  text   not null,
    day    date   not null,
    tokens bigint not null,
    micros bigint not null,
    primary key (payer, day)
);
