package dev.lyceum.sharing.referral;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.family.Families;
import dev.lyceum.sharing.family.Household;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks up what the rules ask for, in the caller's session. */
@ApplicationScoped
class Observed {
    /** Two referrers with the same hash wait for each other, and no more. */
    private static final String LOCK =
            "select 1 as taken from pg_advisory_xact_lock(hashtextextended('referrer ' || ?1, 0))";

    /** Who brought a learner, who brought those, and so on. */
    private static final String BEFORE =
            """
            with recursive chain (learner_id, steps) as (
                select referrer_id, 1 from referral where referee_id = ?1
                union all
                select r.referrer_id, chain.steps + 1 from chain join referral r on r.referee_id = chain.learner_id
                where chain.steps < ?2)
            select learner_id from chain order by steps
            """;

    private static final String WAS_HERE_BEFORE =
            "select 1 as one from solve where learner_id = ?1 and study_day < cast(?2 as date) limit 1";
    private static final String SIGN_UPS =
            "select count(*) as many from referral where referrer_id = ?1 and signed_up_at > ?2 and signed_up_at <= ?3";
    /** Without what was solved with the answer given away; where its session is not known, the problem says enough. */
    private static final String DONE =
            """
            select count(*) as solves, count(distinct study_day) as study_days,
                extract(epoch from (array_agg(solved_at order by solved_at))[?4] - min(solved_at)) as seconds
            from solve s where learner_id = ?1 and not repeat and solved_at >= ?2 and solved_at <= ?3
                and not exists (select from leaked_session l where l.learner_id = s.learner_id
                    and (l.session_id = s.session_id or s.session_id is null and l.problem_id = s.problem_id))
            """;
    /** Of the newest rewards that fill the cap the oldest; none while there is room. */
    private static final String FILLS_CAP =
            """
            select rewarded_at from referral where referrer_id = ?1 and rewarded_at > ?2
            order by rewarded_at desc offset ?3 limit 1
            """;

    private final ReferralRules rules;
    private final ReferralRules.Pace pace;

    Observed(ReferralRulebook rulebook) {
        this.rules = rulebook.rules();
        this.pace = rulebook.pace();
    }

    /**
     * What a learner has done since.
     *
     * @param seconds that the first of it took, once it is enough
     */
    record Done(Qualification qualification, Optional<Long> seconds) {}

    /** One referrer's referrals are judged one after the other: how many there are is part of the judgement. */
    static Uni<Void> lock(LearnerId referrer) {
        return Sql.first(LOCK, row -> true, referrer.toString()).replaceWithVoid();
    }

    Uni<Boolean> isSameHousehold(LearnerId one, LearnerId other, Instant now) {
        int reach = rules.attribution().householdReach();
        Instant endedAfter = now.minus(Duration.ofDays(rules.attribution().familyDays()));
        return Families.ties(one, reach, endedAfter).map(ties -> Household.isShared(one, other, ties, reach));
    }

    /** Whether the referrer was brought by this learner, directly or over others. */
    Uni<Boolean> closesRing(LearnerId referrer, LearnerId referee) {
        return Sql.rows(
                        BEFORE,
                        row -> new LearnerId(row.get("learner_id", UUID.class)),
                        referrer.value(),
                        rules.attribution().ringLength() - 1)
                .map(before -> before.contains(referee));
    }

    Uni<Boolean> wasHereBefore(LearnerId learner, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .minusDays(rules.attribution().newDays());
        return Sql.first(WAS_HERE_BEFORE, row -> true, learner.value(), day).map(Optional::isPresent);
    }

    Uni<Done> done(Referral referral) {
        return Sql.first(
                        DONE,
                        this::read,
                        referral.referee().value(),
                        referral.signedUpAt(),
                        referral.signedUpAt().plus(pace.within()),
                        pace.solves())
                .map(Optional::orElseThrow);
    }

    private Done read(Row row) {
        var qualification = new Qualification(row.get("solves", Long.class), row.get("study_days", Long.class));
        return new Done(
                qualification,
                Optional.ofNullable(row.get("seconds", Number.class))
                        .map(Number::longValue)
                        .filter(any -> qualification.isReached(pace)));
    }

    /** @param done what the referee has done by now */
    Uni<Circumstances> circumstances(Referral referral, Done done, Instant now) {
        return isSameHousehold(referral.referee(), referral.referrer(), now).chain(household -> closesRing(
                        referral.referrer(), referral.referee())
                .chain(ring -> Families.hasLeft(referral.referrer(), referral.referee())
                        .chain(gone -> signUps(referral)
                                .map(signUps -> new Circumstances(
                                        household, ring, gone, signUps.get(0), signUps.get(1), done.seconds())))));
    }

    /** Within the hour and the day that ended with this one. */
    private Uni<List<Long>> signUps(Referral referral) {
        return signUps(referral, Duration.ofHours(1))
                .chain(inHour -> signUps(referral, Duration.ofDays(1)).map(inDay -> List.of(inHour, inDay)));
    }

    private Uni<Long> signUps(Referral referral, Duration time) {
        Instant at = referral.signedUpAt();
        return Sql.first(
                        SIGN_UPS,
                        row -> row.get("many", Long.class),
                        referral.referrer().value(),
                        at.minus(time),
                        at)
                .map(Optional::orElseThrow);
    }

    /** When the referrer may be rewarded again; empty while there is room. */
    Uni<Optional<Instant>> roomFrom(LearnerId referrer, Instant now) {
        Duration time = Duration.ofDays(rules.cap().days());
        return Sql.first(
                FILLS_CAP,
                row -> row.get("rewarded_at", OffsetDateTime.class).toInstant().plus(time),
                referrer.value(),
                now.minus(time),
                rules.cap().rewards() - 1);
    }
}
