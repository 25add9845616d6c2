package dev.lyceum.local.access;

import java.util.EnumSet;
import java.util.Set;

/** Who may call an operation for something that is not their own. */
enum May {
    ANYBODY(EnumSet.allOf(Principal.class)),
    SIGNED_IN(EnumSet.complementOf(EnumSet.of(Principal.ANONYMOUS))),
    /** By a role that only adults are given. */
    ADULT(EnumSet.range(Principal.GUARDIAN, Principal.ADMIN)),
    ADMIN(EnumSet.of(Principal.ADMIN)),
    /** Whoever else is no admin does not hear of it. */
    OR_ADMIN(EnumSet.of(Principal.ADMIN)),
    /** Whom a relationship lets look at the learner. */
    VIEW(EnumSet.of(Principal.GUARDIAN, Principal.TEACHER)),
    /** Whom a relationship lets write for the learner. */
    MANAGE(EnumSet.of(Principal.GUARDIAN)),
    /** Parents and guardians who may look. */
    FAMILY(EnumSet.of(Principal.GUARDIAN)),
    /** Nobody but whose it is. */
    OWNER(EnumSet.noneOf(Principal.class));

    private final Set<Principal> others;

    May(Set<Principal> others) {
        this.others = others;
    }

    boolean isGivenTo(Principal other) {
        return others.contains(other);
    }

    /** A role is asked for before anything is looked for. */
    boolean lacksRole(Principal caller) {
        return (this == ADMIN || this == ADULT) && !isGivenTo(caller);
    }
}
