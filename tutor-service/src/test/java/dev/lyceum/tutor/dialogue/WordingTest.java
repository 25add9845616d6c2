package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.Ground;
import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.mathematics.NumberWords;
import dev.lyceum.tutor.mathematics.SpanishNumberWords;
import dev.lyceum.tutor.mathematics.WrittenNumbers;
import dev.lyceum.tutor.solution.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that stand at the top of each file, in every language. */
class WordingTest {
    /** By language, and for children also. */
    private static final Map<String, Map<String, List<String>>> WORDS = Wordings.all().entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey, words -> words.getValue().all()));

    private static final int LONGEST_FOR_CHILDREN = 14;
    private static final Pattern FORMULA = Pattern.compile("[\\p{L}0-9^()./]+(?: [-+*/=] [\\p{L}0-9^()./]+)+");
    private static final Pattern STOP = Pattern.compile("(?<=[.?!:;])\\s+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

    static Stream<String> languages() {
        return WORDS.keySet().stream();
    }

    private static Stream<String> sentences(String language) {
        return WORDS.get(language).values().stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noSentenceOutsideAnaloguesHoldsANumberOrANumberWord(String language) {
        WORDS.get(language).forEach((key, sentences) -> sentences.stream()
                .filter(sentence -> !key.startsWith("analogue."))
                .forEach(sentence -> {
                    assertThat(WrittenNumbers.in(sentence)).as(sentence).isEmpty();
                    assertThat(NumberWords.said(sentence)).as(sentence).isEmpty();
                    assertThat(SpanishNumberWords.said(sentence)).as(sentence).isEmpty();
                }));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyOccasionHasItsSentencesAndThereIsNoOther(String language) {
        Stream<String> grounds =
                Arrays.stream(Ground.values()).flatMap(ground -> Stream.of("verdict." + ground, "reply." + ground));
        Stream<String> mistakes = Arrays.stream(Mistake.values()).map(mistake -> "mistake." + mistake);
        Stream<String> rules = Arrays.stream(Rule.values())
                .flatMap(
                        rule -> Stream.of("question." + rule, "name." + rule, "operation." + rule, "analogue." + rule));
        Stream<String> recalls = Arrays.stream(Recall.values()).map(recall -> "recall." + recall);
        Stream<String> others = Stream.of(
                "smaller.solve",
                "smaller.evaluate",
                "smaller.rewrite",
                "smaller.system",
                "smaller.bounds",
                "smaller.story",
                "smaller.text",
                "smaller.unverified",
                "opening.solve",
                "opening.evaluate",
                "opening.rewrite",
                "opening.system",
                "opening.bounds",
                "opening.story",
                "opening.text",
                "opening.unverified",
                "reply.STILL_STUCK",
                "reply.TAKE_A_HINT",
                "reply.WRONG_AGAIN",
                "reply.LINE",
                "reply.LINES",
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
                "unverified.hint1",
                "unverified.hint2",
                "unverified.hint3",
                "unverified.hint4",
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
        assertThat(WORDS.get(language).keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(grounds, mistakes, rules, recalls, others)
                        .flatMap(keys -> keys)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyOccasionHasFiveSentencesThatDiffer(String language) {
        WORDS.get(language).forEach((key, sentences) -> assertThat(sentences)
                .as(key)
                .hasSizeGreaterThanOrEqualTo(5)
                .doesNotHaveDuplicates());
    }

    /** What one language fills in, the others may, too. */
    @Test
    void theSameIsFilledInInEveryLanguage() {
        WORDS.get("en").keySet().forEach(key -> assertThat(languages().map(language -> placeholders(language, key)))
                .as(key)
                .containsOnly(placeholders("en", key)));
        assertThat(Wording.LANGUAGES.stream()
                        .map(language -> Wording.in(language).formulaWords().keySet()))
                .containsOnly(Set.of(
                        " or ",
                        " and ",
                        "no solution",
                        "all real numbers",
                        "Solve ",
                        "Work out ",
                        "Factor ",
                        "Expand ",
                        "Simplify ",
                        "Differentiate "));
    }

    private static Set<String> placeholders(String language, String key) {
        return WORDS.get(language).get(key).stream()
                .flatMap(sentence -> PLACEHOLDER.matcher(sentence).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyOccasionCanBeSpokenWithoutFillingAnythingIn(String language) {
        WORDS.get(language).forEach((key, sentences) -> assertThat(sentences)
                .as(key)
                .anyMatch(sentence -> !sentence.replace("{letter}", "").contains("{")
                        || key.startsWith("operation.")
                        || key.matches("test\\.[A-Z].*")
                        || List.of("firstline", "nextline", "reply.LINE").contains(key)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everySentenceBeginsAndEndsAsOne(String language) {
        assertThat(sentences(language)).allMatch(sentence -> sentence.matches("[\\p{Lu}¿¡{].*[.?!]"));
        assertThat(sentences(language)).noneMatch(sentence -> sentence.matches(".*(?:  | [.,;?!]).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "es young"})
    void aSpanishQuestionIsOpenedAndClosed(String words) {
        assertThat(sentences(words)).allSatisfy(sentence -> assertThat(sentence.replaceAll("[^¿?¡!]", ""))
                .as(sentence)
                .matches("(?:¿\\?|¡!)*"));
    }

    /** A formula counts for a word, and so does what is filled in. */
    @ParameterizedTest
    @ValueSource(strings = {"en young", "es young"})
    void aChildNeverHasToReadManyWordsWithoutAStop(String words) {
        assertThat(sentences(words)).allSatisfy(sentence -> assertThat(STOP.split(sentence))
                .as(sentence)
                .allMatch(phrase -> wordsOf(phrase) <= LONGEST_FOR_CHILDREN));
    }

    private static long wordsOf(String phrase) {
        return Stream.of(FORMULA.matcher(phrase).replaceAll("F").split("\\s+"))
                .filter(word -> word.matches(".*\\p{L}.*"))
                .count();
    }

    /** A version of its own is there because the other is too long, and is shorter. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void onlyWhatIsLongIsSaidToChildrenInOtherWords(String language) {
        WORDS.get(language).forEach((key, sentences) -> {
            List<String> young = WORDS.get(language + " young").get(key);
            IntStream.range(0, sentences.size())
                    .filter(i -> !sentences.get(i).equals(young.get(i)))
                    .forEach(i -> assertThat(STOP.split(sentences.get(i)))
                            .as(sentences.get(i))
                            .anyMatch(phrase -> wordsOf(phrase) > LONGEST_FOR_CHILDREN));
        });
    }

    /** A learner is asked one thing at a time. */
    @ParameterizedTest
    @MethodSource("languages")
    void noSentenceAsksTwoQuestions(String language) {
        assertThat(sentences(language)).noneMatch(sentence -> sentence.matches(".*\\?.*\\?.*"));
    }

    /** What may stand before a question asks nothing itself. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyRemarkCanBeMadeWithoutAsking(String language) {
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
                "TAKE_A_HINT",
                "LINE",
                "LINES");
        assertThat(remarks.map(key -> WORDS.get(language).get("reply." + key)))
                .allSatisfy(sentences -> assertThat(sentences).anyMatch(sentence -> !sentence.contains("?")));
        assertThat(Arrays.stream(Recall.values())
                        .flatMap(recall -> WORDS.get(language).get("recall." + recall).stream()))
                .noneMatch(sentence -> sentence.contains("?"));
    }
}
