package dev.lyceum.profile.relationship;

import dev.lyceum.kit.problem.Problem;

/** The answers to what may not be. */
final class Refusals {
    private Refusals() {}

    static Problem notYoursToDecide() {
        return Problem.refused("not-yours-to-decide", "Somebody else decides this for the learner.");
    }

    static Problem endsInThePast() {
        return Problem.refused("ends-in-the-past", "This end is over already.");
    }

    static Problem inviteOver() {
        return Problem.of(410, "invite-over", "This invitation was used, or its time is over.");
    }

    static Problem linkToOneself() {
        return Problem.conflict("link-to-oneself", "This is an invitation to your own learning.");
    }

    static Problem alreadyLinked() {
        return Problem.conflict("already-linked", "You are linked to this learner already.");
    }

    static Problem adultsOnly() {
        return Problem.of(403, "role-required", "Only an adult can accept an invitation.");
    }
}
