package dev.lyceum.sharing;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.lyceum.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.lyceum.sharing";
    private static final JavaClasses CLASSES = ArchitectureRules.classesOf(ROOT);

    @Test
    void featuresFormNoCycles() {
        ArchitectureRules.featuresFormNoCycles(CLASSES, ROOT);
    }

    @Test
    void rulesKnowNoFramework() {
        ArchitectureRules.ruleClassesKnowNoFramework(
                CLASSES,
                ROOT + ".activity.Words",
                ROOT + ".analytics.EventSchema",
                ROOT + ".family.Household",
                ROOT + ".referral.Attribute",
                ROOT + ".referral.Explain",
                ROOT + ".referral.Move",
                ROOT + ".referral.NextMove",
                ROOT + ".referral.Qualification",
                ROOT + ".referral.Referral",
                ROOT + ".share.CleanWords",
                ROOT + ".share.Share",
                ROOT + ".visit.Agents",
                ROOT + ".visit.Classify",
                ROOT + ".visit.Pseudonym",
                ROOT + ".visit.VisitKind");
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
