package dev.lyceum.sharing.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.referral.Judge.Verdict;
import dev.lyceum.sharing.referral.NextMove.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NextMoveTest {
    private static final Instant BEGIN = Instant.parse("2026-11-22T08:00:00Z");
    private static final ReferralRules.Pace PACE = ReferralRulebook.read().pace("normal");
    private static final Qualification ENOUGH = new Qualification(3, 2);
    private static final Map<State, Set<State>> WAYS = new EnumMap<>(Map.of(
            State.SIGNED_UP, Set.of(State.QUALIFIED, State.REJECTED, State.EXPIRED),
            State.QUALIFIED, Set.of(State.HELD, State.REJECTED),
            State.HELD, Set.of(State.HELD, State.REWARDED, State.REJECTED),
            State.REWARDED, Set.of(State.REVERSED)));

    private final NextMove nextMove = new NextMove(PACE);

    @Test
    void enoughIsThreeProblemsOnTwoDays() {
        assertThat(after(signedUp(), new Qualification(3, 2))).contains(State.QUALIFIED);
        assertThat(after(signedUp(), new Qualification(2, 2))).isEmpty();
        assertThat(after(signedUp(), new Qualification(9, 1))).isEmpty();
    }

    @Test
    void itExpiresWhenItsTimeAndWhatMayComeLateAreOver() {
        assertThat(at(BEGIN.plus(Duration.ofDays(14)))).isEmpty();
        assertThat(at(BEGIN.plus(Duration.ofDays(14)).plus(Duration.ofHours(3)).minusMillis(1)))
                .isEmpty();
        assertThat(at(BEGIN.plus(Duration.ofDays(14)).plus(Duration.ofHours(3))))
                .contains(State.EXPIRED);
    }

    /** Any number of looks at any times, with any verdicts: the invariants of the whole way. */
    @Test
    void noWayLeadsBackAndNothingIsPaidThatMayNotBe() {
        var random = new Random(5);
        var ends = new EnumMap<State, Integer>(State.class);
        for (int run = 0; run < 20_000; run++) {
            Referral referral = signedUp();
            Instant now = BEGIN;
            for (int look = 0; look < 12; look++) {
                now = now.plus(Duration.ofHours(random.nextInt(100)));
                var known = new Known(
                        random.nextInt(3) == 0 ? ENOUGH : new Qualification(random.nextInt(4), random.nextInt(2)),
                        verdict(random),
                        Optional.of(now.plus(Duration.ofHours(random.nextInt(100) - 20)))
                                .filter(room -> random.nextInt(4) == 0),
                        now);
                Optional<Move> move = nextMove.of(referral, known);
                if (move.isPresent()) {
                    mustBeLawful(referral, move.get(), known);
                    referral = moved(referral, move.get(), now);
                }
            }
            ends.merge(referral.state(), 1, Integer::sum);
        }
        assertThat(ends).containsKeys(State.REWARDED, State.REJECTED, State.EXPIRED, State.HELD, State.REVERSED);
    }

    private static void mustBeLawful(Referral from, Move move, Known known) {
        assertThat(WAYS.get(from.state())).as("from %s", from).contains(move.to());
        if (known.verdict() == Verdict.REJECT && from.state() != State.REWARDED) {
            assertThat(move.to()).isIn(State.REJECTED, State.EXPIRED);
        }
        if (move.to() == State.REVERSED) {
            assertThat(known.done().isReached(PACE)).isFalse();
        }
        if (move.to() == State.REWARDED) {
            assertThat(known.done().isReached(PACE)).isTrue();
            assertThat(known.now())
                    .isAfterOrEqualTo(from.qualifiedAt().orElseThrow().plus(Duration.ofDays(7)));
            assertThat(from.inReview()).isFalse();
            assertThat(known.verdict() == Verdict.ALLOW || from.released()).isTrue();
            assertThat(known.roomFrom().filter(room -> room.isAfter(known.now())))
                    .isEmpty();
        }
        assertThat(move.inReview() && move.dueAt().isPresent()).isFalse();
    }

    private Optional<State> after(Referral referral, Qualification done) {
        return nextMove.of(referral, new Known(done, Verdict.ALLOW, Optional.empty(), BEGIN.plusSeconds(60)))
                .map(Move::to);
    }

    private Optional<State> at(Instant now) {
        var nothing = new Qualification(0, 0);
        return nextMove.of(signedUp(), new Known(nothing, Verdict.ALLOW, Optional.empty(), now))
                .map(Move::to);
    }

    private static Verdict verdict(Random random) {
        return random.nextInt(3) > 0 ? Verdict.ALLOW : Verdict.values()[random.nextInt(3)];
    }

    private static Referral signedUp() {
        return new Referral(
                new UUID(0, 9),
                new LearnerId(new UUID(0, 1)),
                new LearnerId(new UUID(0, 2)),
                State.SIGNED_UP,
                1,
                BEGIN,
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private static Referral moved(Referral from, Move move, Instant now) {
        return new Referral(
                from.referralId(),
                from.referrer(),
                from.referee(),
                move.to(),
                from.version() + 1,
                from.signedUpAt(),
                move.to() == State.QUALIFIED ? Optional.of(now) : from.qualifiedAt(),
                move.dueAt(),
                move.inReview(),
                from.released());
    }
}
