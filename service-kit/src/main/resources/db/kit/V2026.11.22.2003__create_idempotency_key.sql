-- What a repeated request is answered: claimed and filled in the transaction of the work itself.
create table idempotency_key (
    subject    uuid        not null,
    method     text        not null,
    path       text        not null,
    key        text        not null check (length(key) between 1 and 255),
    body_hash  text        not null,
    status     integer,
    location   text,
    body       text,
    created_at timestamptz not null,
    primary key (subject, method, path, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
