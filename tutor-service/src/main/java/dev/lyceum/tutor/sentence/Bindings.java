package dev.lyceum.tutor.sentence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What stands in the slots of a pattern. */
public record Bindings(Map<String, Bound> bySlot) {
    static final Bindings NONE = new Bindings(Map.of());

    public Optional<Bound> of(String slot) {
        return Optional.ofNullable(bySlot.get(slot));
    }

    /** Whom a pronoun in this slot means: with others about, nobody. */
    Optional<Bound> referent(String slot) {
        boolean others = bySlot.keySet().stream().anyMatch(name -> isPerson(name) && !name.equals(slot));
        return others ? Optional.empty() : of(slot);
    }

    private static boolean isPerson(String slot) {
        return slot.length() == 1 && Character.isUpperCase(slot.charAt(0));
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
        return Optional.of(new Bindings(more));
    }
}
