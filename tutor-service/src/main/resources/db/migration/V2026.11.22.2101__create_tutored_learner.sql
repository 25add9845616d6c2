-- One row a learner: whoever is about to publish an event about a learner has locked it, so their events are in order.
create table tutored_learner (
    learner_id uuid primary key
);
