package dev.lyceum.profile.relationship;

import dev.lyceum.kit.problem.Problem;
import java.util.Optional;

/** How somebody stands to a learner, and what follows from it: who decides, who knows, and what one may not give. */
public enum Standing {
    /** The learner, who decides for themselves. */
    LEARNER(true, true),
    /** The learner, for whom others decide. */
    CHILD(false, true),
    /** Who keeps the student profile. */
    KEEPER(true, true),
    /** A parent or guardian who may manage a learner for whom others decide. */
    GUARDIAN(true, true),
    /** Any other parent or guardian who may look. */
    RELATIVE(false, true),
    /** A teacher or tutor who may look. */
    HELPER(false, false),
    NOBODY(false, false);

    private final boolean decides;
    private final boolean family;

    Standing(boolean decides, boolean family) {
        this.decides = decides;
        this.family = family;
    }

    /**
     * @param isThemselves the learner's own account
     * @param isDecidedFor others decide for this learner
     * @param link what links them now, if anything does
     */
    static Standing of(boolean isThemselves, boolean isKeeper, boolean isDecidedFor, Optional<Link> link) {
        if (isThemselves) {
            return isDecidedFor ? CHILD : LEARNER;
        }
        return isKeeper ? KEEPER : link.map(known -> of(known, isDecidedFor)).orElse(NOBODY);
    }

    private static Standing of(Link link, boolean isDecidedFor) {
        if (!link.canView()) {
            return NOBODY;
        }
        if (!link.relation().isFamily()) {
            return HELPER;
        }
        return link.canManage() && isDecidedFor ? GUARDIAN : RELATIVE;
    }

    /** Consents, invitations that hold at once, and permissions. */
    public boolean decides() {
        return decides;
    }

    /** Who is linked to the learner, and who looked. */
    public boolean isFamily() {
        return family;
    }

    /** 404 for everybody else: what is not theirs looks as if it were not there. */
    public void mustBeFamily() {
        if (!family) {
            throw Problem.notFound();
        }
    }

    /** A child may call for its family, and ask for teachers. */
    boolean mayInvite(Relation relation, boolean canManage) {
        return decides || this == CHILD && (relation.isFamily() || !canManage);
    }

    /** What somebody invited gets at once. A child's invitation gives nothing by itself, but to the first guardian. */
    Link grants(Relation relation, boolean canManage, boolean hasGuardian) {
        boolean gives = decides || this == CHILD && relation.isFamily() && !hasGuardian;
        return new Link(relation, gives, gives && canManage);
    }

    /** Nobody gives themselves anything. */
    boolean mayRaise(boolean theirOwn) {
        return decides && !theirOwn;
    }

    /** One may always take less; guardians take nothing from one another. */
    boolean mayLower(Relation relation, boolean theirOwn) {
        return switch (this) {
            case LEARNER, CHILD, KEEPER -> true;
            case GUARDIAN -> theirOwn || !relation.isFamily();
            case RELATIVE, HELPER, NOBODY -> theirOwn;
        };
    }

    /** What links an adult to a learner. */
    record Link(Relation relation, boolean canView, boolean canManage) {}
}
