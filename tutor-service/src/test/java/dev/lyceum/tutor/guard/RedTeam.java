package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.data.DataFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of {@code redteam}: what was thought up to get an answer out of the tutor, and what must not be taken for that. */
final class RedTeam {
    private RedTeam() {}

    /** Replies that somebody might draft in one situation. */
    record Family(String name, Situation situation, Optional<Leak> reason, List<String> replies) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Family> replies() {
        return families("/redteam/replies.yaml");
    }

    static List<Family> fairReplies() {
        return families("/redteam/fair-replies.yaml");
    }

    static List<String> prompts() {
        return texts("/redteam/prompts.yaml");
    }

    static List<String> injections() {
        return texts("/redteam/injections.yaml");
    }

    private static List<String> texts(String path) {
        Map<String, List<String>> file = DataFile.read(path);
        return file.values().stream().flatMap(List::stream).toList();
    }

    private static List<Family> families(String path) {
        List<Map<String, Object>> file = DataFile.read(path);
        return file.stream().map(RedTeam::family).toList();
    }

    private static Family family(Map<String, Object> written) {
        return new Family(
                "" + written.get("family"),
                Situation.of(
                        "" + written.get("problem"),
                        list(written.get("learner")),
                        written.get("hint") instanceof Integer level ? level : 0),
                Optional.ofNullable(written.get("reason")).map(reason -> Leak.valueOf("" + reason)),
                list(written.get("replies")));
    }

    private static List<String> list(Object written) {
        return Stream.ofNullable(written)
                .flatMap(list -> ((List<?>) list).stream())
                .map(String::valueOf)
                .toList();
    }
}
