package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.VerdictKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DerivativeWordingTest {
    private static final Pattern DERIVATIVE = Pattern.compile("the derivative of (.*?) is (.*?)\\. Do");

    @Test
    void theDerivativesInAnaloguesAreRight() {
        List<MatchResult> claims = Wording.in("en").all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("analogue."))
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(sentence -> DERIVATIVE.matcher(sentence).results())
                .toList();
        assertThat(claims).hasSizeGreaterThan(8).allSatisfy(claim -> assertThat(
                        CheckStep.check(Optional.of("y"), true, claim.group(1), claim.group(2))
                                .kind())
                .as(claim.group())
                .isEqualTo(VerdictKind.STEP_VALID));
    }
}
