package dev.lyceum.profile.learner;

import java.util.List;
import java.util.Locale;

/** The picture that goes with an alias, by name: the same animal, in a colour. Generated as the alias is, never uploaded. */
public final class Avatar {
    private static final List<String> COLOURS =
            List.of("amber", "blue", "coral", "green", "indigo", "pink", "teal", "violet");

    private Avatar() {}

    /** For example {@code otter-teal}. */
    public static String of(String alias) {
        String[] words = alias.split(" ");
        String colour = COLOURS.get(Integer.parseInt(words[2]) % COLOURS.size());
        return words[1].toLowerCase(Locale.ROOT) + "-" + colour;
    }
}
