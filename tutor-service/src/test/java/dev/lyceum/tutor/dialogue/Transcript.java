package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.checking.VerdictKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A conversation of {@code dialogue/transcripts.yaml}. */
record Transcript(String title, String problem, List<Turn> talk) {

    /**
     * @param with the keys of sentences that must be among the reply
     * @param heard words of the reply, and {@code unheard} words that must not be among them
     */
    record Turn(
            String learner,
            VerdictKind verdict,
            Move move,
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
        return new Transcript("" + written.get("title"), "" + written.get("problem"), talk);
    }

    private static Turn turn(Map<?, ?> written) {
        return new Turn(
                "" + written.get("learner"),
                VerdictKind.valueOf("" + written.get("verdict")),
                Move.valueOf("" + written.get("move")),
                words(written.get("with")),
                words(written.get("heard")),
                words(written.get("unheard")));
    }

    private static List<String> words(Object written) {
        return written instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Override
    public String toString() {
        return title;
    }
}
