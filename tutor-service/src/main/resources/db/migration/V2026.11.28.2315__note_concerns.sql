-- What raised a concern is answered with fixed words and is no part of the conversation about the problem. Which concern, for whoever
-- may see the session.
alter table turn
    add column concern text check (concern in ('SELF_HARM', 'ABUSE', 'CONTACT_DETAILS')),
    add check (concern is null or author = 'LEARNER' and verdict = 'NOT_MATH');
