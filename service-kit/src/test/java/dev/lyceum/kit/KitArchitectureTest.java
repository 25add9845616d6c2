package dev.lyceum.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.lyceum.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class KitArchitectureTest {
    private static final String ROOT = "dev.lyceum.kit";
    private static final JavaClasses CLASSES = ArchitectureRules.classesOf(ROOT);

    @Test
    void itsPackagesFormNoCycles() {
        ArchitectureRules.featuresFormNoCycles(CLASSES, ROOT);
    }

    @Test
    void studyDaysKnowNoFramework() {
        ArchitectureRules.ruleClassesKnowNoFramework(
                CLASSES, ROOT + ".time.DayPartition", ROOT + ".time.ZoneTimeline", ROOT + ".time.ZoneTimeline$Change");
    }

    @Test
    void onlyTheRelayAndTheDeadLettersSendToKafka() {
        ArchitectureRules.onlyTheKitSendsToKafka(CLASSES);
    }

    /** It knows learner, access, consent and study day, and no other domain word. */
    @Test
    void itKnowsNoOtherDomainWord() {
        noClasses()
                .should()
                .haveSimpleNameContaining("Streak")
                .orShould()
                .haveSimpleNameContaining("Xp")
                .orShould()
                .haveSimpleNameContaining("Achievement")
                .orShould()
                .haveSimpleNameContaining("Share")
                .orShould()
                .haveSimpleNameContaining("Referral")
                .orShould()
                .haveSimpleNameContaining("Session")
                .check(CLASSES);
    }
}
