package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.dialogue.Memory.Went;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A conversation of {@code dialogue/transcripts.yaml}.
 *
 * @param before the sessions before it, newest first
 * @param opening the key of what is said before the opening's question, if anything is
 */
record Transcript(String title, String problem, List<Memory> before, Optional<String> opening, List<Turn> talk) {

    /**
     * @param hints given for the line that the learner has got to
     * @param with the keys of sentences that must be among the reply
     * @param heard words of the reply, and {@code unheard} words that must not be among them
     */
    record Turn(
            String learner,
            VerdictKind verdict,
            Move move,
            int hints,
            List<String> with,
            List<String> heard,
            List<String> unheard) {}

    static List<Transcript> all() {
        try (InputStream file = Transcript.class.getResourceAsStream("/dialogue/transcripts.yaml")) {
            List<Map<String, Object>> written = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return written.stream().map(Transcript::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Transcript of(Map<String, Object> written) {
        List<Turn> talk = ((List<?>) written.get("talk"))
                .stream().map(turn -> turn((Map<?, ?>) turn)).toList();
        return new Transcript(
                "" + written.get("title"),
                "" + written.get("problem"),
                list(written.get("before")).stream()
                        .map(session -> memory((Map<?, ?>) session))
                        .toList(),
                Optional.ofNullable(written.get("opening")).map(String::valueOf),
                talk);
    }

    private static Memory memory(Map<?, ?> written) {
        return new Memory(
                words(written.get("concepts")),
                Went.valueOf("" + written.get("went")),
                words(written.get("mistakes")).stream().map(Mistake::valueOf).toList());
    }

    private static Turn turn(Map<?, ?> written) {
        return new Turn(
                "" + written.get("learner"),
                VerdictKind.valueOf("" + written.get("verdict")),
                Move.valueOf("" + written.get("move")),
                written.get("hints") instanceof Integer given ? given : 0,
                words(written.get("with")),
                words(written.get("heard")),
                words(written.get("unheard")));
    }

    private static List<String> words(Object written) {
        return list(written).stream().map(String::valueOf).toList();
    }

    private static List<?> list(Object written) {
        return written instanceof List<?> list ? list : List.of();
    }

    @Override
    public String toString() {
        return title;
    }
}
