package dev.lyceum.sharing.activity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something a learner did or reached, and how it is told to a stranger. */
@Schema(
        name = "SharedDeed",
        oneOf = {Solve.class, Achievement.class, Standing.class, Streak.class, Challenge.class, Invitation.class})
public sealed interface Deed permits Solve, Achievement, Standing, Streak, Challenge, Invitation {

    /** One sentence. @param who an alias; never a name */
    String headline(String who);

    /** The figures worth showing, in order. */
    List<Fact> facts();

    /** The same without when it was: nobody learns from it when a child sits down to study. */
    Deed withoutDays();

    /** One line of a table. */
    record Fact(String label, String value) {}
}
