package dev.lyceum.tutor;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.lyceum.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.lyceum.tutor";
    private static final JavaClasses CLASSES = ArchitectureRules.classesOf(ROOT);

    @Test
    void featuresFormNoCycles() {
        ArchitectureRules.featuresFormNoCycles(CLASSES, ROOT);
    }

    /** From outside come the YAML of words and units, and numbers of many digits. */
    @Test
    void rulesKnowNoFramework() {
        ArchitectureRules.rulesKnowNoFramework(
                CLASSES,
                ROOT + ".data..",
                ROOT + ".mathematics..",
                ROOT + ".algebra..",
                ROOT + ".task..",
                ROOT + ".checking..",
                ROOT + ".solution..",
                ROOT + ".dialogue..",
                ROOT + ".practice..",
                ROOT + ".sentence..",
                ROOT + ".wellbeing..",
                ROOT + ".guard..",
                "org.yaml.snakeyaml..",
                "ch.obermuhlner.math.big..");
        ArchitectureRules.ruleClassesKnowNoFramework(CLASSES, ROOT + ".summary.Understanding");
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
