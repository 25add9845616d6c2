package dev.lyceum.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check-list that was never red proves nothing. */
class PlantedDefectTest {

    static Stream<Defect> defects() {
        return Defect.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aMistakeIsReportedByName(Defect defect) {
        // Given
        assumeTrue(Overlay.canRender(), "no kubectl, so nothing is rendered");
        List<Check> checks = new ArrayList<>(CheckList.ofProduction());
        Definitions.given().map(CheckList::customResources).ifPresent(checks::add);
        assumeTrue(
                checks.stream().anyMatch(check -> check.name().equals(defect.caughtBy())),
                "no folder of definitions (-Dlyceum.crd), so custom resources are not checked");
        var production = Overlay.render("overlays/production").copy();

        // When
        defect.plant(production);

        // Then
        assertThat(checks.stream()
                        .filter(check -> !check.of(production).isEmpty())
                        .map(Check::name))
                .contains(defect.caughtBy());
    }
}
