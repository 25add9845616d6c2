package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.dialogue.Said;
import dev.lyceum.tutor.dialogue.Scene;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.solution.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges what a model drafted before a character of it is said. Takes milliseconds, and never throws, whatever the text. */
public final class LeakGuard {
    /** What a child reads at once; our own words are shorter. */
    static final int LONGEST = 600;

    /** Of its rules. What was said under a lower one is heard again: raise it with each rule that is added. */
    public static final int VERSION = 3;

    private final String offline;
    private final List<Rule> rules;

    private LeakGuard(String offline, List<Rule> rules) {
        this.offline = offline;
        this.rules = rules;
    }

    /**
     * @param scene in which it would be said; withholding nothing once the learner has found the answer
     * @param verdict on the message that it answers, if it answers one
     * @param offline the words of the rules, which it stands in for: what they say may be said
     */
    public static LeakGuard of(Scene scene, Optional<Verdict> verdict, String offline) {
        List<String> known = Stream.of(
                        Stream.of(offline),
                        scene.said().stream().map(Said::text),
                        scene.question().map(Question::text).stream())
                .flatMap(texts -> texts)
                .toList();
        Stream<Rule> always = Stream.of(new KeepToTheVerdict(verdict), new Manners(known), new PlainTextOnly());
        if (scene.question().flatMap(Question::expected).isEmpty()) {
            return new LeakGuard(offline, Stream.concat(always, unknown(known)).toList());
        }
        boolean found =
                verdict.filter(given -> given.kind() == VerdictKind.CORRECT).isPresent();
        Secret secret = Secret.of(scene.withheld().knowing(offline), known);
        boolean withholds = !found && secret.withheld().answer().isPresent();
        return new LeakGuard(offline, (withholds ? withholding(secret, scene, always) : always).toList());
    }

    /** Nobody has worked it out, and a model is not who does. */
    private static Stream<Rule> unknown(List<String> known) {
        return Stream.of(new KeepToKnownFormulas(known), new KeepToKnownNumbers(known).andNoneThatIsRound());
    }

    /** Of a word problem in other words: that nothing else is told than in its own, is for who reads both to see. */
    public static LeakGuard ofStory(String story) {
        return new LeakGuard(story, List.of(new Manners(List.of(story)), new PlainTextOnly()));
    }

    private static Stream<Rule> withholding(Secret secret, Scene scene, Stream<Rule> always) {
        List<Statement> ahead = scene.ahead().stream().map(Step::after).toList();
        return Stream.of(
                        Stream.of(new KeepTheAnswer(secret), new KeepTheWay(secret, ahead)),
                        always,
                        Stream.of(new KeepToKnownNumbers(secret.known())))
                .flatMap(rules -> rules);
    }

    /** @param text all that has been said so far of the reply, with the sentence that would be said next */
    public Optional<Leak> refuses(String text) {
        if (offline.startsWith(text)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return Optional.of(Leak.TOO_LONG);
        }
        Draft draft = Draft.of(text);
        return rules.stream().flatMap(rule -> rule.brokenBy(draft).stream()).findFirst();
    }
}
