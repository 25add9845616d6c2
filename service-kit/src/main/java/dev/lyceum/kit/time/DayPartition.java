package dev.lyceum.kit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Cuts all of time into one learner's days: half-open, none overlapping, none going backwards.
 *
 * <p>A day begins at the first instant at which any zone of the timeline, while it holds, has that date. Travelling west
 * therefore makes a long day and never repeats one; travelling east or over the date line makes a short or even an empty
 * one. Each question costs a binary search over the zone changes and a few look-ups, however long the history.
 */
public final class DayPartition {
    /** No zone is further from UTC. */
    private static final Duration FURTHEST_OFFSET = Duration.ofHours(18);

    /** Zone {@code i} holds in [from[i], from[i + 1]); the last one for ever. */
    private final Instant[] from;

    private final ZoneId[] zones;

    public DayPartition(ZoneTimeline timeline) {
        List<ZoneTimeline.Change> changes = timeline.changes();
        int count = Math.max(1, changes.size());
        this.from = new Instant[count];
        this.zones = new ZoneId[count];
        zones[0] = ZoneOffset.UTC;
        for (int i = 0; i < changes.size(); i++) {
            from[i] = changes.get(i).effectiveFrom();
            zones[i] = changes.get(i).zone();
        }
        from[0] = Instant.MIN;
    }

    /** The day that holds this instant: the last one that has begun. */
    public LocalDate dayOf(Instant instant) {
        // The local date has begun; a later one may have too, before the clock or the learner went back.
        LocalDate day = LocalDate.ofInstant(instant, zones[holdingAt(instant)]);
        while (!start(day.plusDays(1)).isAfter(instant)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The first instant of the day. An empty day starts where the next one does. */
    public Instant start(LocalDate day) {
        // Zones that ended before this date had begun anywhere on earth cannot have seen it begin.
        int i = holdingAt(day.atStartOfDay().toInstant(ZoneOffset.UTC).minus(FURTHEST_OFFSET));
        Instant first = firstInstant(day, zones[i]);
        while (i + 1 < zones.length && !first.isBefore(from[i + 1])) {
            i++;
            first = firstInstant(day, zones[i]);
        }
        return first.isBefore(from[i]) ? from[i] : first;
    }

    /** From nothing (a date that the learner skipped) over 23, 24 or 25 hours to two days (one that the learner lived twice). */
    public Duration length(LocalDate day) {
        return Duration.between(start(day), start(day.plusDays(1)));
    }

    /** Where the clock repeats midnight, the first of the two; where it skips midnight, the instant of the jump. */
    private static Instant firstInstant(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private int holdingAt(Instant instant) {
        int low = 0;
        int high = from.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (from[middle].isAfter(instant)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
