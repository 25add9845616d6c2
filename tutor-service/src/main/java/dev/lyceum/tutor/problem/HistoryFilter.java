package dev.lyceum.tutor.problem;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.task.Concept;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code ?solved=&bookmarked=&concept=&q=} of a history; what is not asked for is empty and lets everything pass. */
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

    @RestQuery
    @Parameter(
            description = "Only those with a bookmark, or only the others.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String bookmarked;

    /** 400 when a value is none. */
    void mustBeUnderstood() {
        must("solved", "boolean", isYesOrNo(solved), "true or false.");
        must("bookmarked", "boolean", isYesOrNo(bookmarked), "true or false.");
        must("concept", "concept", concept == null || isConcept(concept), "The name of a concept.");
        must("q", "text", words().length() <= LONGEST_WORDS && words().indexOf('\0') < 0, "At most 200 characters.");
    }

    private static void must(String parameter, String rule, boolean kept, String otherwise) {
        if (!kept) {
            throw Problem.invalid(parameter, rule, otherwise);
        }
    }

    private static boolean isYesOrNo(String value) {
        return value == null || Set.of("true", "false").contains(value);
    }

    private static boolean isConcept(String name) {
        return Arrays.stream(Concept.values()).map(Enum::name).anyMatch(name::equals);
    }

    /** A condition with a parameter for each of the four, empty or not. */
    static String where(String solved, String bookmarked, String concept, String words) {
        return """
                (%1$s = '' or %1$s = cast(solved_at is not null as text))
                and (%2$s = '' or %2$s = cast(bookmarked as text))
                and (%3$s = '' or %3$s = any(string_to_array(concepts, ' ')))
                and strpos(lower(text), lower(%4$s)) > 0
                """
                .formatted(solved, bookmarked, concept, words);
    }

    String solved() {
        return given(solved);
    }

    String bookmarked() {
        return given(bookmarked);
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
