package dev.lyceum.tutor.sentence;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is spoken of besides those who stand in slots, and which pronoun somebody goes by. A pronoun that may mean another is refused.
 *
 * @param others as they are written: ann, her brother, a friend
 * @param pronouns he, she, it or they, by the slot of the person
 */
record Cast(Set<String> others, Map<String, String> pronouns) {
    static final Cast NONE = new Cast(Set.of(), Map.of());

    /** "Her brother": somebody else, and perhaps which pronoun the only known person goes by. */
    Optional<Cast> withOther(String said, Optional<String> known) {
        Optional<String> owner = English.entry("possessives", said.split(" ")[0]);
        Optional<Cast> cast = others.isEmpty() && known.isPresent() && owner.isPresent()
                ? withPronoun(known.get(), owner.get())
                : Optional.of(this);
        return cast.map(each -> {
            Set<String> more = new LinkedHashSet<>(each.others);
            more.add(said);
            return new Cast(more, each.pronouns);
        });
    }

    /** Empty when that person goes by another pronoun. */
    Optional<Cast> withWord(String slot, String pronoun) {
        Optional<Cast> known =
                withPronoun(slot, English.entry("pronouns", pronoun).orElse(pronoun));
        return isBesideOther(pronoun) ? known.map(cast -> new Cast(Set.of(), cast.pronouns)) : known;
    }

    private Optional<Cast> withPronoun(String slot, String pronoun) {
        String before = pronouns.getOrDefault(slot, pronoun);
        if (!before.equals(pronoun)) {
            return Optional.empty();
        }
        Map<String, String> more = new LinkedHashMap<>(pronouns);
        more.put(slot, pronoun);
        return Optional.of(new Cast(others, more));
    }

    /** Whether the pronoun can mean the person in the slot and nobody else. */
    boolean means(String slot, String word) {
        String pronoun = English.entry("pronouns", word).orElse(word);
        return pronouns.getOrDefault(slot, pronoun).equals(pronoun)
                && (isBesideOther(word) || others.stream().noneMatch(other -> mayMean(other, slot, pronoun)));
    }

    /** Ann gives her: not Ann, and she is not Ann after that. */
    private boolean isBesideOther(String word) {
        return English.is("objects", word) && others.size() == 1;
    }

    /** A name might be anybody's; a friend is not meant where the person already goes by that pronoun. */
    private boolean mayMean(String other, String slot, String pronoun) {
        return !isDescribed(other) || pronounFor(other).map(pronoun::equals).orElse(!pronouns.containsKey(slot));
    }

    /** The pronoun by which somebody goes who is described so; a name tells none. */
    static Optional<String> pronounFor(String said) {
        return isDescribed(said) ? English.pronounFor(said.substring(said.lastIndexOf(' ') + 1)) : Optional.empty();
    }

    private static boolean isDescribed(String said) {
        return English.is("determiners", said.split(" ")[0]);
    }
}
