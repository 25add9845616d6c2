-- Who lives with whom, as profile-service told it; applied only forward. What has ended counts for a while longer.
create table family_link (
    relationship_id uuid primary key,
    version         bigint not null,
    learner_id      uuid   not null,
    adult_id        uuid   not null,
    relation        text    not null,
    can_view        boolean not null,
    ended_at        timestamptz
);
create index family_link_of_learner on family_link (learner_id);
create index family_link_of_adult on family_link (adult_id);
create index learner_by_keeper on learner (keeper_id) where keeper_id is not null;

-- Each tie in both directions. Teachers and tutors make no family.
create view kin (person, relative, ended_at) as
    select learner_id, adult_id, ended_at from family_link where relation in ('PARENT', 'GUARDIAN')
    union all
    select adult_id, learner_id, ended_at from family_link where relation in ('PARENT', 'GUARDIAN')
    union all
    select learner_id, keeper_id, cast(null as timestamptz) from learner where keeper_id is not null
    union all
    select keeper_id, learner_id, cast(null as timestamptz) from learner where keeper_id is not null;

-- Learners who are to be forgotten.
create table departed (
    learner_id  uuid primary key,
    departed_at timestamptz not null
);

-- Of a solve from before nothing is known of when it was; it qualifies nobody.
alter table solve
    add column repeat boolean not null default false,
    add column solved_at timestamptz;

-- One referrer for a learner, for ever. A referral is moved by whoever names the version that it has.
create table referral (
    referee_id   uuid primary key,
    referral_id  uuid        not null unique,
    referrer_id  uuid        not null check (referrer_id <> referee_id),
    code         text        not null references share (code),
    state        text        not null check (state in
        ('SIGNED_UP', 'QUALIFIED', 'HELD', 'REWARDED', 'REJECTED', 'EXPIRED', 'REVERSED')),
    version      bigint      not null check (version > 0),
    signed_up_at timestamptz not null,
    qualified_at timestamptz,
    rewarded_at  timestamptz,
    due_at       timestamptz,
    in_review    boolean     not null default false,
    released     boolean     not null default false,
    check ((state in ('REWARDED', 'REVERSED')) = (rewarded_at is not null)),
    check (not in_review or state = 'HELD'),
    check (due_at is null or state in ('SIGNED_UP', 'QUALIFIED', 'HELD'))
);
create index referral_by_referrer on referral (referrer_id, signed_up_at);
create index referral_rewarded on referral (referrer_id, rewarded_at) where rewarded_at is not null;
create index referral_due on referral (due_at, referral_id) where due_at is not null;
create index referral_in_review on referral (referral_id) where in_review;

-- Every move with all that it rested on, and who decided it; never changed.
create table referral_move (
    referral_id   uuid        not null references referral (referral_id),
    version       bigint      not null,
    state         text        not null,
    moved_at      timestamptz not null,
    circumstances text        not null,
    score         integer     not null check (score >= 0),
    rules         text        not null,
    decided_by    uuid,
    reason        text,
    primary key (referral_id, version),
    check (num_nulls(decided_by, reason) in (0, 2))
);

-- What referrers have earned, as gamification told it; what is taken back may be heard of first.
create table referral_xp (
    learner_id uuid primary key,
    xp         bigint not null
);
