package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.VerdictKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the small worked problems claim, checked by the checker. */
class AnaloguesTest {
    private static final Map<String, Pattern> WORKED = Map.of(
            "en", Pattern.compile(": from (.*?), .* gives (.*?)\\. \\p{Lu}"),
            "es", Pattern.compile(": de (.*?), .*, se obtiene (.*?)\\. [¿\\p{Lu}]"));
    private static final Map<String, Pattern> DERIVED = Map.of(
            "en", Pattern.compile(": the derivative of (.*?) is (.*?)\\. \\p{Lu}"),
            "es", Pattern.compile(": la derivada de (.*?) es (.*?)\\. [¿\\p{Lu}]"));
    private static final Pattern CALCULATING = Pattern.compile("analogue\\.(?:ADD|SUBTRACT|MULTIPLY|DIVIDE|RAISE|SIGNS"
            + "|COMMON_DENOMINATOR|[A-Z]+_FRACTIONS?|MIXED_NUMBER|NEGATIVE_SQUARE|NEGATIVE_DISCRIMINANT)");
    private static final Pattern ABOUT_A_LETTER = Pattern.compile("[0-9]*[yn]\\^2[^=]*= -?[0-9]+");
    private static final Pattern CHAIN = Pattern.compile("[-(]*[0-9][-0-9+*/^(). ]*(?:= [-0-9+*/^(). ]*[0-9)])+");
    private static final Pattern IDENTITY = Pattern.compile(": ([^=]*) = ([^=]*?)[,.] ");

    static Stream<String> languages() {
        return Wording.LANGUAGES.stream();
    }

    private static Stream<Map.Entry<String, String>> analogues(String language) {
        return Wording.in(language).all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("analogue."))
                .flatMap(entry -> entry.getValue().stream().map(sentence -> Map.entry(entry.getKey(), sentence)));
    }

    private static Stream<String> sentences(String language) {
        return analogues(language).map(Map.Entry::getValue);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsWorkedFollows(String language) {
        List<List<String>> lines = sentences(language)
                .flatMap(sentence -> WORKED.get(language).matcher(sentence).results())
                .map(found -> List.of(inEnglish(found.group(1)), inEnglish(found.group(2))))
                .toList();
        assertThat(lines).hasSizeGreaterThan(250).allSatisfy(line -> assertThat(
                        CheckStep.check(Optional.empty(), false, line.get(0), line.get(1))
                                .kind())
                .isEqualTo(VerdictKind.STEP_VALID));
    }

    private static String inEnglish(String formula) {
        return formula.replace(" o ", " or ").replace("; ", " and ");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void derivativesAreRight(String language) {
        List<List<String>> lines = sentences(language)
                .flatMap(sentence -> DERIVED.get(language).matcher(sentence).results())
                .map(found -> List.of(found.group(1), found.group(2)))
                .toList();
        assertThat(lines).hasSize(25).allSatisfy(line -> assertThat(CheckStep.check(
                                Optional.of(line.get(0).replaceAll("[^yn]", "").substring(0, 1)),
                                true,
                                line.get(0),
                                line.get(1))
                        .kind())
                .isEqualTo(VerdictKind.STEP_VALID));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void calculationsAreRight(String language) {
        List<List<String>> claims = analogues(language)
                .filter(entry -> CALCULATING.matcher(entry.getKey()).matches())
                .map(entry -> ABOUT_A_LETTER.matcher(entry.getValue()).replaceAll(""))
                .flatMap(sentence -> CHAIN.matcher(sentence).results())
                .flatMap(found -> pairs(found.group()))
                .toList();
        assertThat(claims).hasSizeGreaterThan(75).allSatisfy(claim -> assertThat(
                        CheckStep.check(Optional.empty(), false, claim.get(0), claim.get(1))
                                .kind())
                .isEqualTo(VerdictKind.STEP_VALID));
    }

    private static Stream<List<String>> pairs(String chain) {
        List<String> parts = Arrays.stream(chain.split("=")).map(String::strip).toList();
        return parts.stream().skip(1).map(part -> List.of(parts.get(0), part));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsRewrittenIsTheSame(String language) {
        List<List<String>> claims = analogues(language)
                .filter(entry -> entry.getKey().matches("analogue\\.(?:EXPAND_BRACKETS|COLLECT_TERMS)"))
                .flatMap(entry -> IDENTITY.matcher(entry.getValue()).results())
                .map(found -> List.of(found.group(1), found.group(2)))
                .toList();
        assertThat(claims).hasSize(10).allSatisfy(claim -> assertThat(
                        CheckStep.check(Optional.empty(), false, claim.get(0), claim.get(1))
                                .kind())
                .isEqualTo(VerdictKind.STEP_VALID));
    }
}
