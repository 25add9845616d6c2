package dev.lyceum.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the overlays render, line by line of the check-list. */
class ManifestTest {

    /** Production with every component that one may choose. */
    private static final String EVERYTHING = "src/test/overlays/everything";

    private static final List<String> OVERLAYS =
            List.of("overlays/local", "overlays/staging", "overlays/production", EVERYTHING);

    @Test
    void whereManifestsAreDecidedOnKubectlIsThere() {
        assertThat(Overlay.canRender() || System.getenv("CI") == null)
                .as("kubectl on the PATH of CI")
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> production() {
        return tests("overlays/production", CheckList.ofProduction());
    }

    @TestFactory
    Stream<DynamicTest> stagingIsCheckedAsProductionIs() {
        return tests("overlays/staging", CheckList.ofProduction());
    }

    @TestFactory
    Stream<DynamicTest> whatOneMayChooseIsCheckedAsProductionIs() {
        return tests(EVERYTHING, CheckList.ofProduction());
    }

    @TestFactory
    Stream<DynamicTest> local() {
        return tests("overlays/local", CheckList.ofAll());
    }

    private static Stream<DynamicTest> tests(String overlay, List<Check> checks) {
        return checks.stream()
                .map(check -> DynamicTest.dynamicTest(overlay + ": " + check.name(), () -> {
                    assumeTrue(Overlay.canRender(), "no kubectl, so nothing is rendered");
                    assertThat(check.of(Overlay.render(overlay))).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> customResourcesAreAsTheirDefinitionsSay() {
        return OVERLAYS.stream()
                .map(overlay -> DynamicTest.dynamicTest(overlay + ": custom resources", () -> {
                    assumeTrue(Overlay.canRender(), "no kubectl, so nothing is rendered");
                    var definitions = Definitions.given();
                    assumeTrue(
                            definitions.isPresent(),
                            "no folder of definitions (-Dlyceum.crd), so custom resources are not checked");
                    assertThat(CheckList.customResources(definitions.get()).of(Overlay.render(overlay)))
                            .isEmpty();
                }));
    }

    /** Also what no overlay takes, and where there is no kubectl. */
    @Test
    void noFileHasAFieldThatKubernetesDoesNotKnow() {
        var files = Manifests.files(Path.of("."));

        assertThat(files.all()).hasSizeGreaterThan(40);
        assertThat(files.all().stream().filter(Shapes::know).flatMap(Shapes::faults))
                .isEmpty();
    }

    @Test
    void noFileHasAFieldThatADefinitionDoesNotKnow() {
        var definitions = Definitions.given();
        assumeTrue(
                definitions.isPresent(),
                "no folder of definitions (-Dlyceum.crd), so custom resources are not checked");

        assertThat(CheckList.customResources(definitions.get()).of(Manifests.files(Path.of("."))))
                .isEmpty();
    }
}
