-- An entry may take another one back, once; a date's problem is paid once; and an entry keeps what its price depends on, so that
-- it can be priced again (entries from before keep their raw amount).
alter table xp_entry
    drop constraint xp_entry_check,
    add constraint xp_entry_amount_within_raw
        check (amount between least(0, raw_amount) and greatest(0, raw_amount)),
    add column difficulty text,
    add column hints_used integer check (hints_used >= 0),
    add column daily_date date,
    add column claimed_at timestamptz constraint xp_entry_claim_was_ahead check (claimed_at > occurred_at),
    add column reversal_of uuid unique references xp_entry,
    add column reason text,
    add column reversed_by uuid,
    add constraint xp_entry_gives_or_takes_back
        check (case when reversal_of is null then raw_amount >= 0 else raw_amount <= 0 end),
    add constraint xp_entry_reversal_says_why
        check (num_nulls(reversal_of, reason, reversed_by) in (0, 3)),
    add constraint xp_entry_has_an_account foreign key (learner_id) references progress;

create unique index xp_entry_daily on xp_entry (learner_id, daily_date) where daily_date is not null;

-- The sums of a bucket, and of a learner, from the index alone.
create index xp_entry_bucket on xp_entry (learner_id, study_day, rule) include (amount, raw_amount);
drop index xp_entry_of_day;
