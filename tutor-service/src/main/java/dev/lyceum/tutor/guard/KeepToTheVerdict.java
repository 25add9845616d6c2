package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.data.DataFile;
import dev.lyceum.tutor.wellbeing.Phrases;
import dev.lyceum.tutor.wellbeing.ReadPhrases;
import dev.lyceum.tutor.wellbeing.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said of the learner's message is what the rules said of it ({@code guard/verdicts.yaml}). */
final class KeepToTheVerdict implements Rule {
    private static final ReadPhrases FILE = new ReadPhrases(DataFile.read("/guard/verdicts.yaml"));
    private static final Phrases UNLESS = FILE.phrases("unless");
    private static final Phrases DENIED = FILE.phrases("denied");
    private static final Phrases DONE = FILE.phrases("done");
    private static final Phrases RIGHT = FILE.phrases("right");
    private static final Phrases FAULTLESS = FILE.phrases("faultless");
    private static final Phrases ASSENT = FILE.phrases("assent");
    private static final Phrases BUT = FILE.phrases("but");
    private static final Phrases WRONG = FILE.phrases("wrong");
    private static final Phrases NOT_YET = FILE.phrases("not_yet");

    private static final Pattern CLAUSE =
            Pattern.compile("[.,;!?¿¡\\n()\"“”«»]+|(?<= )[-–—]+(?= )|—|\\b(?:but|pero|y ahora|and now)\\b");
    private static final Pattern YES = Pattern.compile("[✅☑✔✓💯🎉🏆🥳👏]+|\\bA\\+");
    private static final Pattern SIDE = Pattern.compile("(?i)\\b(?:left|right|izquierd[ao]|derech[ao])(?= ?:)");
    private static final Pattern NO = Pattern.compile("[❌✖✗✘⛔🚫👎]+");

    private final Optional<VerdictKind> kind;

    KeepToTheVerdict(Optional<Verdict> verdict) {
        this.kind = verdict.map(Verdict::kind);
    }

    @Override
    public Optional<Leak> brokenBy(Draft draft) {
        String text = NO.matcher(YES.matcher(SIDE.matcher(draft.text()).replaceAll("side"))
                        .replaceAll(" . ✅ . "))
                .replaceAll(" . ❌ . ");
        List<List<String>> clauses =
                CLAUSE.splitAsStream(text).map(KeepToTheVerdict::meant).toList();
        return contradicts(clauses) ? Optional.of(Leak.VERDICT) : Optional.empty();
    }

    private static List<String> meant(String clause) {
        Stream<String> words = clause.contains("✅")
                ? Stream.of("<yes>")
                : clause.contains("❌") ? Stream.of("<no>") : Spoken.said(Spoken.plain(clause)).stream();
        return UNLESS.without(Stream.of(Stream.of("<begin>"), words, Stream.of("<end>"))
                .flatMap(part -> part)
                .toList());
    }

    private boolean contradicts(List<List<String>> said) {
        boolean wrong = are(WRONG, said);
        List<List<String>> stated = said.stream().map(DENIED::without).toList();
        boolean done = are(DONE, stated);
        boolean right = are(RIGHT, stated) || are(FAULTLESS, said);
        boolean assents = are(ASSENT, stated);
        return kind.map(judged -> switch (judged) {
                    case CORRECT -> wrong || are(NOT_YET, said);
                    case STEP_VALID -> done || wrong;
                    case FORM, UNIT, PARTIAL -> done || wrong || right && !are(BUT, said);
                    case INCORRECT, STEP_INVALID -> done || right || assents;
                    case UNPARSABLE -> done || right || assents || wrong;
                    case NOT_MATH -> done || right || wrong;
                })
                .orElse(done || right || wrong);
    }

    private static boolean are(Phrases phrases, List<List<String>> clauses) {
        return clauses.stream().anyMatch(phrases::areIn);
    }
}
