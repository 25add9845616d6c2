-- What a learner did is paged by ids that sort by time: a solve has one; other facts get theirs from their instant and their key.
create index solve_newest on solve (learner_id, solve_id);

create function activity_id(happened timestamptz, key text) returns uuid language sql immutable parallel safe as $$
    select cast(lpad(to_hex(cast(floor(extract(epoch from happened) * 1000) as bigint)), 12, '0')
        || '7' || substr(md5(key), 1, 3) || '8' || substr(md5(key), 4, 15) as uuid)
$$;
