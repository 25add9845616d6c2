-- What a learner was paid for bringing others, and what of it was taken back: all that an achievement counts, from the index alone.
create index xp_entry_referrer on xp_entry (learner_id) include (reversal_of) where rule = 'REFERRER';
