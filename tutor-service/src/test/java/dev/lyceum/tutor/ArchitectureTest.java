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

    /** The YAML of the tutor's words is the one thing from outside. */
    @Test
    void rulesKnowNoFramework() {
        ArchitectureRules.rulesKnowNoFramework(
                CLASSES,
                ROOT + ".mathematics..",
                ROOT + ".task..",
                ROOT + ".checking..",
                ROOT + ".solution..",
                ROOT + ".dialogue..",
                "org.yaml.snakeyaml..");
        ArchitectureRules.ruleClassesKnowNoFramework(CLASSES, ROOT + ".summary.Understanding");
    }

    @Test
    void onlyTheKitSendsToKafka() {
        ArchitectureRules.onlyTheKitSendsToKafka(CLASSES);
    }

    @Test
    void everyEndpointSaysWhoMay() {
        ArchitectureRules.everyEndpointSaysWhoMay(CLASSES);
    }
}
