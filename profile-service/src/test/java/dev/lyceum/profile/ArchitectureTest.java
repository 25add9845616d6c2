package dev.lyceum.profile;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.lyceum.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.lyceum.profile";
    private static final JavaClasses CLASSES = ArchitectureRules.classesOf(ROOT);

    @Test
    void featuresFormNoCycles() {
        ArchitectureRules.featuresFormNoCycles(CLASSES, ROOT);
    }

    @Test
    void rulesKnowNoFramework() {
        ArchitectureRules.ruleClassesKnowNoFramework(
                CLASSES,
                ROOT + ".learner.AgeRule",
                ROOT + ".learner.Alias",
                ROOT + ".learner.Avatar",
                ROOT + ".learner.ZoneRule",
                ROOT + ".relationship.AdultRule",
                ROOT + ".relationship.Standing",
                ROOT + ".relationship.Terms");
    }

    @Test
    void onlyTheKitSendsToKafka() {
        ArchitectureRules.onlyTheKitSendsToKafka(CLASSES);
    }

    @Test
    void noEntityIsDeletedByItsSession() {
        ArchitectureRules.noEntityIsDeletedByItsSession(CLASSES);
    }

    @Test
    void everyEndpointSaysWhoMay() {
        ArchitectureRules.everyEndpointSaysWhoMay(CLASSES);
    }
}
