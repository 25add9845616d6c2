package dev.lyceum.tutor.sentence;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands in the slots of a pattern. */
public final class Bindings {
    static final Bindings NONE = new Bindings(Map.of(), Set.of(), Cast.NONE);

    private final Map<String, Bound> bySlot;
    private final Set<String> people;
    private final Cast cast;

    private Bindings(Map<String, Bound> bySlot, Set<String> people, Cast cast) {
        this.bySlot = bySlot;
        this.people = people;
        this.cast = cast;
    }

    public Map<String, Bound> bySlot() {
        return bySlot;
    }

    public Optional<Bound> of(String slot) {
        return Optional.ofNullable(bySlot.get(slot));
    }

    /** Whom a pronoun in this slot means: nobody where it may mean another. */
    Optional<Bound> referent(String slot, String pronoun) {
        boolean alone = people.stream().allMatch(slot::equals);
        return of(slot).filter(known -> alone && cast.means(slot, pronoun));
    }

    /** Whether what has different names is different. */
    boolean areDistinct() {
        long named =
                bySlot.values().stream().filter(Bound.Named.class::isInstance).count();
        return bySlot.values().stream()
                        .filter(Bound.Named.class::isInstance)
                        .distinct()
                        .count()
                == named;
    }

    /**
     * Somebody who is spoken of, in a slot or beside all slots.
     *
     * @param said as it is written
     */
    Optional<Bindings> withPerson(String slot, Bound bound, String said) {
        if (slot.isEmpty()) {
            Optional<String> only = people.size() == 1 ? people.stream().findFirst() : Optional.empty();
            return cast.withOther(said, only).map(more -> new Bindings(bySlot, people, more));
        }
        Set<String> more = new LinkedHashSet<>(people);
        more.add(slot);
        Optional<String> pronoun = English.is("pronouns", said) ? Optional.of(said) : Cast.pronounFor(said);
        Optional<Cast> known = pronoun.map(word -> cast.withWord(slot, word)).orElse(Optional.of(cast));
        return known.flatMap(each -> with(slot, bound).map(found -> new Bindings(found.bySlot, more, each)));
    }

    /** Empty when something else stands in a slot of that name already. */
    Optional<Bindings> with(String slot, Bound bound) {
        if (slot.isEmpty()) {
            return Optional.of(this);
        }
        Bound before = bySlot.get(slot);
        if (before != null) {
            return before.equals(bound) ? Optional.of(this) : Optional.empty();
        }
        Map<String, Bound> more = new LinkedHashMap<>(bySlot);
        more.put(slot, bound);
        return Optional.of(new Bindings(more, people, cast));
    }
}
