package dev.lyceum.profile.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.learner.AgeBand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** There are few cases, so all of them. */
class StandingTest {
    private static final List<Boolean> BOTH = List.of(false, true);

    record Case(boolean themselves, boolean keeper, boolean decidedFor, Optional<Standing.Link> link) {
        Standing standing() {
            return Standing.of(themselves, keeper, decidedFor, link);
        }
    }

    static Stream<Case> cases() {
        Stream<Optional<Standing.Link>> links = Stream.concat(
                Stream.of(Optional.empty()),
                Arrays.stream(Relation.values())
                        .flatMap(relation -> Stream.of(
                                Optional.of(new Standing.Link(relation, false, false)),
                                Optional.of(new Standing.Link(relation, true, false)),
                                Optional.of(new Standing.Link(relation, true, true)))));
        return links.flatMap(link -> BOTH.stream().flatMap(themselves -> BOTH.stream()
                .flatMap(keeper -> BOTH.stream().map(decidedFor -> new Case(themselves, keeper, decidedFor, link)))));
    }

    /** Said naively: whom the learner's side is. */
    @ParameterizedTest
    @MethodSource("cases")
    void theLearnerDecidesOrTheirKeeperAndGuardiansWhoMayManage(Case who) {
        boolean guardian = who.link()
                .filter(link -> link.canManage()
                        && List.of(Relation.PARENT, Relation.GUARDIAN).contains(link.relation()))
                .isPresent();
        boolean decides = who.themselves() ? !who.decidedFor() : who.keeper() || who.decidedFor() && guardian;
        assertThat(who.standing().decides()).isEqualTo(decides);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noTeacherAndNobodyUnlinkedIsShownTheFamily(Case who) {
        boolean family = who.themselves()
                || who.keeper()
                || who.link()
                        .filter(link -> link.canView()
                                && !List.of(Relation.TEACHER, Relation.TUTOR).contains(link.relation()))
                        .isPresent();
        assertThat(who.standing().isFamily()).isEqualTo(family);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void nobodyGivesThemselvesAnythingAndMayAlwaysTakeLess(Standing standing) {
        assertThat(standing.mayRaise(true)).isFalse();
        assertThat(Arrays.stream(Relation.values()).map(relation -> standing.mayLower(relation, true)))
                .containsOnly(true);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void whatAnInvitationGivesIsNeverMoreThanWasAskedOrThanTheInviterDecides(Standing inviter) {
        for (Relation relation : Relation.values()) {
            for (boolean canManage : BOTH) {
                for (boolean hasGuardian : BOTH) {
                    if (!inviter.mayInvite(relation, canManage)) {
                        continue;
                    }
                    Standing.Link given = inviter.grants(relation, canManage, hasGuardian);
                    boolean firstGuardian = inviter == Standing.CHILD
                            && List.of(Relation.PARENT, Relation.GUARDIAN).contains(relation)
                            && !hasGuardian;
                    boolean gives = inviter.decides() || firstGuardian;
                    assertThat(given).isEqualTo(new Standing.Link(relation, gives, gives && canManage));
                }
            }
        }
    }

    @Test
    void onlyTheLearnersSideInvitesAndAChildGivesNoTeacherMoreThanALook() {
        for (Relation relation : Relation.values()) {
            for (boolean canManage : BOTH) {
                assertThat(Arrays.stream(Standing.values()).filter(standing -> standing.mayInvite(relation, canManage)))
                        .as("%s %s", relation, canManage)
                        .containsExactlyElementsOf(
                                canManage
                                                && List.of(Relation.TEACHER, Relation.TUTOR)
                                                        .contains(relation)
                                        ? List.of(Standing.LEARNER, Standing.KEEPER, Standing.GUARDIAN)
                                        : List.of(
                                                Standing.LEARNER, Standing.CHILD, Standing.KEEPER, Standing.GUARDIAN));
            }
        }
    }

    @Test
    void guardiansTakeNothingFromOneAnother() {
        assertThat(Arrays.stream(Relation.values()).filter(relation -> Standing.GUARDIAN.mayLower(relation, false)))
                .containsExactly(Relation.TEACHER, Relation.TUTOR);
        assertThat(Stream.of(Standing.RELATIVE, Standing.HELPER, Standing.NOBODY)
                        .flatMap(standing ->
                                Arrays.stream(Relation.values()).map(relation -> standing.mayLower(relation, false))))
                .containsOnly(false);
    }

    @Test
    void anAdultIsWhoWasBornEarlyEnoughOrHasSaidNothingAndHasAnAdultsRole() {
        for (String role : List.of("guardian", "teacher", "admin")) {
            assertThat(Arrays.stream(AgeBand.values()).filter(band -> AdultRule.isAdult(Set.of(role, "student"), band)))
                    .containsExactly(AgeBand.ADULT, AgeBand.UNKNOWN);
        }
        assertThat(Arrays.stream(AgeBand.values()).filter(band -> AdultRule.isAdult(Set.of("student"), band)))
                .containsExactly(AgeBand.ADULT);
    }
}
