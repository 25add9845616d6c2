-- Summaries that a model may still put in other words; the row goes when it has, or could not.
create table pending_summary (
    summary_id  uuid primary key references summary (id),
    session_id  uuid        not null,
    revision    integer     not null,
    language    text        not null,
    -- Whoever phrases it has until then, and others leave it alone.
    taken_until timestamptz not null
);
