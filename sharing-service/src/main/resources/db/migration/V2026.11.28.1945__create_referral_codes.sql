-- A referral code is a link of its own type, one at a time for an account: two first reads at once make one.
alter table share
    drop constraint share_type_check,
    add constraint share_type_check check (type in ('PROBLEM', 'ACHIEVEMENT', 'PROGRESS', 'STREAK', 'REFERRAL'));
create unique index share_referral_once on share (learner_id) where type = 'REFERRAL' and revoked_at is null;
