package dev.lyceum.sharing.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Days of study in a row.
 *
 * @param day the last of them: a page that is read later still tells the truth
 */
@Schema(name = "SharedStreak")
public record Streak(int current, int longest, Optional<LocalDate> day) implements Deed {

    @Override
    public String headline(String who) {
        return who + " studied " + Words.count(current, "day") + " in a row";
    }

    @Override
    public List<Fact> facts() {
        var upTo = day.map(date -> new Fact("Up to", Words.of(date))).stream();
        return Stream.concat(upTo, Stream.of(new Fact("Longest streak", Words.count(longest, "day"))))
                .toList();
    }

    @Override
    public Streak withoutDays() {
        return new Streak(current, longest, Optional.empty());
    }
}
