-- The language that an answer's words were chosen in, to be told again with it; null where the request chose none.
alter table idempotency_key add column language text;
