package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.Ground;
import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.NumberWords;
import dev.lyceum.tutor.mathematics.WrittenNumbers;
import dev.lyceum.tutor.solution.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Map<String, List<String>> SENTENCES = Wording.in("en").all();

    @Test
    void noSentenceOutsideAnaloguesHoldsANumberOrANumberWord() {
        SENTENCES.forEach((key, sentences) -> sentences.stream()
                .filter(sentence -> !key.startsWith("analogue."))
                .forEach(sentence -> {
                    assertThat(WrittenNumbers.in(sentence)).as(sentence).isEmpty();
                    assertThat(NumberWords.said(sentence)).as(sentence).isEmpty();
                }));
    }

    @Test
    void everyOccasionHasAtLeastTwoSentencesOrIsAnOperation() {
        Stream<String> grounds =
                Arrays.stream(Ground.values()).flatMap(ground -> Stream.of("verdict." + ground, "reply." + ground));
        Stream<String> mistakes = Arrays.stream(Mistake.values()).map(mistake -> "mistake." + mistake);
        Stream<String> rules = Arrays.stream(Rule.values())
                .flatMap(rule -> Stream.of("question." + rule, "name." + rule, "analogue." + rule));
        Stream<String> others = Stream.of(
                "opening.solve",
                "opening.evaluate",
                "opening.rewrite",
                "opening.system",
                "opening.bounds",
                "opening.story",
                "opening.text",
                "test.EQUATION.side",
                "test.EQUATION.sides",
                "test.EQUATION.open",
                "test.BOUNDS.side",
                "test.BOUNDS.sides",
                "test.BOUNDS.open",
                "test.EXPRESSION.sides",
                "test.EXPRESSION.open",
                "test.size",
                "test.story",
                "opening.unverified",
                "nextline",
                "firstline",
                "analogue.WRITE_CALCULATION_SUM",
                "analogue.WRITE_CALCULATION_DIFFERENCE",
                "analogue.WRITE_CALCULATION_PRODUCT",
                "analogue.WRITE_CALCULATION_QUOTIENT",
                "safe",
                "summary.solvedalone",
                "summary.solvedwithhints",
                "summary.ended");
        assertThat(Stream.of(grounds, mistakes, rules, others).flatMap(keys -> keys))
                .allSatisfy(key -> assertThat(SENTENCES.getOrDefault(key, List.of()))
                        .as(key)
                        .hasSizeGreaterThan(1));
        assertThat(Arrays.stream(Rule.values()).map(rule -> "operation." + rule))
                .allSatisfy(key -> assertThat(SENTENCES).containsKey(key));
    }

    @Test
    void noSentenceAsksTwoQuestions() {
        assertThat(SENTENCES.values())
                .allSatisfy(sentences -> assertThat(sentences).noneMatch(sentence -> sentence.matches(".*\\?.*\\?.*")));
    }

    /** What may stand before a question asks nothing itself. */
    @Test
    void everyRemarkCanBeMadeWithoutAsking() {
        Stream<String> remarks = Stream.of(
                "EQUIVALENT_LINE",
                "SAME_LINE",
                "TRUE_ASIDE",
                "QUESTION_AGAIN",
                "TALK",
                "COURTESY",
                "OFF_TOPIC",
                "STUCK",
                "STILL_STUCK",
                "WRONG_AGAIN",
                "LINE",
                "LINES");
        assertThat(remarks.map(key -> SENTENCES.get("reply." + key)))
                .allSatisfy(sentences -> assertThat(sentences).anyMatch(sentence -> !sentence.contains("?")));
    }

    @Test
    void everyOccasionCanBeSpokenWithoutFillingAnythingIn() {
        SENTENCES.forEach((key, sentences) -> assertThat(sentences)
                .as(key)
                .anyMatch(sentence -> !sentence.replace("{letter}", "").contains("{")
                        || key.startsWith("operation.")
                        || key.matches("test\\.[A-Z].*")
                        || List.of("firstline", "nextline", "reply.LINE").contains(key)));
    }

    @Test
    void whatAnaloguesClaimIsTrue() {
        Pattern chain = Pattern.compile("(?:[-(]*[0-9][-0-9+*/^(). ]*)(?:= [-0-9+*/^(). ]*[0-9)])+");
        SENTENCES.forEach((key, sentences) -> sentences.stream()
                .filter(sentence -> key.startsWith("analogue.") && !sentence.contains("from "))
                .forEach(
                        sentence -> assertThat(chain.matcher(sentence.replaceAll("[0-9.]*\\(?[0-9]*y[^=]*= [^,.]*", ""))
                                        .results()
                                        .flatMap(found -> pairs(found.group())))
                                .as(sentence)
                                .allSatisfy(pair -> assertThat(
                                                CheckStep.check(Optional.empty(), false, pair.get(0), pair.get(1))
                                                        .kind())
                                        .isEqualTo(VerdictKind.STEP_VALID))));
    }

    @Test
    void theWorkedEquationsOfAnaloguesFollow() {
        Pattern worked = Pattern.compile("from (.*?), .* gives (.*?)\\. Do");
        List<List<String>> pairs = SENTENCES.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("analogue."))
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(sentence -> worked.matcher(sentence).results())
                .map(found -> List.of(found.group(1), found.group(2)))
                .toList();
        assertThat(pairs).hasSizeGreaterThan(15).allSatisfy(pair -> assertThat(
                        CheckStep.check(Optional.empty(), false, pair.get(0), pair.get(1))
                                .kind())
                .isEqualTo(VerdictKind.STEP_VALID));
    }

    private static Stream<List<String>> pairs(String chain) {
        List<String> parts = Arrays.stream(chain.split("=")).map(String::strip).toList();
        return parts.stream().skip(1).map(part -> List.of(parts.get(0), part));
    }
}
