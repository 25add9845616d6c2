-- A problem by an author, as in practice, keeps the answer that was written with it and the form the answer must have; the answer
-- to a learner's own problem is derived from its text. Whether a problem was ever worked on is asked of its sessions.
alter table problem
    add column answer text,
    add column form   text check (form in ('COMPUTED', 'LOWEST_TERMS', 'PLAIN', 'SOLVED', 'FACTORED', 'EXPANDED', 'SIMPLIFIED', 'ANY')),
    add check ((answer is null) = (form is null)),
    add check (answer is null or verified);
create index tutoring_session_of_problem on tutoring_session (problem_id);
