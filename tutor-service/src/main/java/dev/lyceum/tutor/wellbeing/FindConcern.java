package dev.lyceum.tutor.wellbeing;

import dev.lyceum.tutor.data.DataFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for signs of harm, and for ways to reach a child, in what a learner wrote. It would rather ask once too often than pass a
 * child over, but not where children only talk that way: what it sees stands in {@code wellbeing/concerns.yaml}. Takes milliseconds.
 */
public final class FindConcern {
    private static final ReadPhrases FILE = new ReadPhrases(DataFile.read("/wellbeing/concerns.yaml"));
    private static final Map<String, String> SPELLINGS = FILE.spellings();
    private static final Phrases UNLESS = FILE.phrases("unless");
    private static final ContactDetails CONTACT = new ContactDetails(FILE);
    private static final Map<Concern, Phrases> SIGNS = Arrays.stream(Concern.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), concern -> FILE.phrases(concern.name())));

    private FindConcern() {}

    /** The gravest that there is a sign of. */
    public static Optional<Concern> in(String text) {
        String plain = Spoken.plain(text);
        List<String> meant = UNLESS.without(said(plain));
        return Arrays.stream(Concern.values())
                .filter(concern -> SIGNS.get(concern).areIn(meant))
                .findFirst()
                .or(() -> Optional.of(Concern.CONTACT_DETAILS).filter(details -> CONTACT.areIn(plain, meant)));
    }

    private static List<String> said(String plain) {
        Stream<String> words = Spoken.said(plain).stream().map(word -> SPELLINGS.getOrDefault(word, word));
        return Stream.of(Stream.of("<begin>"), words, Stream.of("<end>"))
                .flatMap(Function.identity())
                .toList();
    }
}
