-- The lines that carry a solution on are read at every turn; most of a long conversation is talk.
create index turn_lines on turn (session_id, seq) where line is not null;
