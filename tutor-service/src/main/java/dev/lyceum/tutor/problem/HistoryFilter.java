package dev.lyceum.tutor.problem;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.task.Concept;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code ?solved=&concept=&q=} of a history; what is not asked for is empty and lets everything pass. */
public class HistoryFilter {
    private static final int LONGEST_WORDS = 200;

    @RestQuery
    @Parameter(description = "Only the solved ones, or only the others.", schema = @Schema(type = SchemaType.BOOLEAN))
    String solved;

    @RestQuery
    @Parameter(description = "Only those with this concept.", schema = @Schema(implementation = Concept.class))
    String concept;

    @RestQuery
    @Parameter(
            description = "Only those whose text holds these characters, in whichever case.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_WORDS))
    String q;

    /** Named in the plan, not there yet: to answer with everything would be a lie. */
    @RestQuery
    @Parameter(hidden = true)
    String bookmarked;

    /** 400 when a value is none. */
    void mustBeUnderstood() {
        must("solved", "boolean", solved == null || Set.of("true", "false").contains(solved), "true or false.");
        must("concept", "concept", concept == null || isConcept(concept), "The name of a concept.");
        must("q", "text", words().length() <= LONGEST_WORDS && words().indexOf('\0') < 0, "At most 200 characters.");
        must("bookmarked", "unavailable", bookmarked == null, "There are no bookmarks yet.");
    }

    private static void must(String parameter, String rule, boolean kept, String otherwise) {
        if (!kept) {
            throw Problem.invalid(parameter, rule, otherwise);
        }
    }

    private static boolean isConcept(String name) {
        return Arrays.stream(Concept.values()).map(Enum::name).anyMatch(name::equals);
    }

    /** A condition with a parameter each for {@link #solved}, {@link #concept} and {@link #words}, empty or not. */
    static String where(String solved, String concept, String words) {
        return """
                (%1$s = '' or %1$s = cast(solved_at is not null as text))
                and (%2$s = '' or %2$s = any(string_to_array(concepts, ' ')))
                and strpos(lower(text), lower(%3$s)) > 0
                """
                .formatted(solved, concept, words);
    }

    String solved() {
        return given(solved);
    }

    String concept() {
        return given(concept);
    }

    String words() {
        return given(q);
    }

    private static String given(String value) {
        return value == null ? "" : value;
    }
}
