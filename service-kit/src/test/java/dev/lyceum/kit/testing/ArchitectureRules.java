package dev.lyceum.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** The shape every service keeps. */
public final class ArchitectureRules {
    private static final List<String> PURE = List.of("java..", "dev.lyceum.kit.time..", "dev.lyceum.kit.text..");

    private static final List<Class<? extends Annotation>> WHO_MAY =
            List.of(Authenticated.class, RolesAllowed.class, PermitAll.class, DenyAll.class);

    private ArchitectureRules() {}

    public static JavaClasses classesOf(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    public static void featuresFormNoCycles(JavaClasses classes, String rootPackage) {
        slices().matching(rootPackage + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    /** @param rules packages (with {@code ..}) that may use nothing but Java, themselves and the kit's pure time and text */
    public static void rulesKnowNoFramework(JavaClasses classes, String... rules) {
        classes()
                .that()
                .resideInAnyPackage(rules)
                .should()
                .onlyDependOnClassesThat(arePureOrAmong(rules))
                .check(classes);
    }

    /** The same for single classes, by name, that live in a feature beside its resource. */
    public static void ruleClassesKnowNoFramework(JavaClasses classes, String... rules) {
        for (String rule : rules) {
            noClasses()
                    .that()
                    .haveFullyQualifiedName(rule)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io..", "jakarta..", "org.hibernate..", "org.jboss..", "org.eclipse..", "org.apache..")
                    .check(classes);
        }
    }

    /** Nothing but the kit sends: an event that bypasses the outbox could leave without its state. */
    public static void onlyTheKitSendsToKafka(JavaClasses classes) {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.lyceum.kit.outbox.RelaySender")
                .and()
                .doNotHaveFullyQualifiedName("dev.lyceum.kit.inbox.DeadLetters")
                .and()
                .haveNameNotMatching("dev\\.lyceum\\.kit\\.lossy\\.LossyStream(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.apache\\.kafka\\.clients\\.producer\\.(Kafka)?Producer"
                        + "|org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.(Emitter|Outgoing)"
                        + "|io\\.smallrye\\.reactive\\.messaging\\.MutinyEmitter")
                .allowEmptyShould(true)
                .check(classes);
    }

    /** Deny by default: an endpoint that does not say who may call it fails the build. */
    public static void everyEndpointSaysWhoMay(JavaClasses classes) {
        methods()
                .that(describe("are endpoints", ArchitectureRules::isEndpoint))
                .should(sayWhoMay())
                .check(classes);
    }

    /**
     * Hibernate Reactive keeps what a delete waits for in one field of all sessions (hibernate-reactive#1713): two at once end
     * up on each other's connection. A statement deletes.
     */
    public static void noEntityIsDeletedByItsSession(JavaClasses classes) {
        noClasses()
                .should()
                .accessTargetWhere(describe("its session deletes an entity", ArchitectureRules::deletesAnEntity))
                .check(classes);
    }

    private static boolean deletesAnEntity(JavaAccess<?> access) {
        String method = access.getTarget().getName();
        JavaClass owner = access.getTargetOwner();
        return owner.isAssignableTo(PanacheEntityBase.class)
                        && (method.equals("deleteById")
                                || access.getTarget().getFullName().endsWith(".delete()"))
                || owner.isAssignableTo(Mutiny.Session.class) && method.startsWith("remove");
    }

    private static DescribedPredicate<JavaClass> arePureOrAmong(String... rules) {
        return resideInAnyPackage(
                Stream.concat(PURE.stream(), Arrays.stream(rules)).toArray(String[]::new));
    }

    private static boolean isEndpoint(JavaMethod method) {
        return !method.getOwner().isInterface()
                && method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = WHO_MAY.stream()
                        .anyMatch(who ->
                                method.isAnnotatedWith(who) || method.getOwner().isAnnotatedWith(who));
                if (!says) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not say who may call it"));
                }
            }
        };
    }
}
