package dev.lyceum.gamification.board;

import static dev.lyceum.gamification.fixture.Stored.execute;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Learners who may be shown, and XP that they earn, as the ledger and profile-service tell of it. */
final class Score {
    private static final Ids IDS = new Ids();

    /** Somebody grown up, whom profile-service has told of. */
    static LearnerId somebody() {
        return somebody("ADULT");
    }

    /** Their alias is made of their id, so that tests can tell them apart. */
    static LearnerId somebody(String ageBand) {
        var learner = new LearnerId(IDS.next());
        execute(
                "insert into learner (learner_id, version, kind, language, grade_level, age_band, alias)"
                        + " values (?, 1, 'SELF', 'en', 'MIDDLE', ?, ?)",
                learner.value(),
                ageBand,
                alias(learner));
        return learner;
    }

    static String alias(LearnerId learner) {
        return "Heron of " + learner;
    }

    /** Whose alias this is. */
    static LearnerId called(String alias) {
        return new LearnerId(UUID.fromString(alias.replace("Heron of ", "")));
    }

    static UUID earn(LearnerId learner, int xp, Instant at) {
        return earn(learner, xp, at, at);
    }

    /** @param heard when it was written down */
    static UUID earn(LearnerId learner, int xp, Instant at, Instant heard) {
        UUID entry = IDS.next();
        execute(
                """
                with balance as (
                    insert into progress (learner_id, xp) values (?, ?)
                    on conflict (learner_id) do update set xp = progress.xp + excluded.xp returning learner_id)
                insert into xp_entry (entry_id, learner_id, rule, rule_version, amount, raw_amount, study_day, source, event_id,
                    source_id, payload_hash, occurred_at, recorded_at)
                select ?, learner_id, 'VISIT', 1, ?, ?, ?, '/gamification', ?, ?, 'x', ?, ? from balance
                """,
                learner.value(),
                xp,
                entry,
                xp,
                xp,
                at.atOffset(ZoneOffset.UTC).toLocalDate(),
                entry,
                entry,
                at.atOffset(ZoneOffset.UTC),
                heard.atOffset(ZoneOffset.UTC));
        return entry;
    }

    static void takeBack(UUID entry, Instant at) {
        execute(
                """
                with original as (select * from xp_entry where entry_id = ?),
                    balance as (update progress p set xp = p.xp - o.amount from original o where p.learner_id = o.learner_id)
                insert into xp_entry (entry_id, learner_id, rule, rule_version, amount, raw_amount, study_day, source, event_id,
                    source_id, payload_hash, occurred_at, recorded_at, reversal_of, reason, reversed_by)
                select ?, learner_id, rule, 1, -amount, -amount, study_day, source, ?, source_id, 'x', ?, ?, entry_id, 'CHEATING', ?
                from original
                """,
                entry,
                IDS.next(),
                IDS.next(),
                at.atOffset(ZoneOffset.UTC),
                at.atOffset(ZoneOffset.UTC),
                IDS.next());
    }

    static void decide(LearnerId learner, long version, boolean granted) {
        execute(
                "insert into learner_consent (learner_id, purpose, version, granted, by_guardian) values (?, 'LEADERBOARD', ?, ?, true)"
                        + " on conflict (learner_id, purpose) do update set version = excluded.version, granted = excluded.granted",
                learner.value(),
                version,
                granted);
    }

    private Score() {}
}
