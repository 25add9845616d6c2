-- Each content that the catalogue of achievements has had, numbered in the order in which it was first heard of.
create table known_catalogue (
    number  integer generated always as identity primary key,
    content text not null unique
);

-- By which of them a learner was judged last; 0 is none. Whoever is behind has a past to be judged.
alter table progress add column judged_by integer not null default 0;
create index progress_to_judge on progress (judged_by, learner_id);
