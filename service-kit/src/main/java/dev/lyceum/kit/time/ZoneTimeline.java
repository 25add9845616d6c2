package dev.lyceum.kit.time;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The zones a learner has lived in, oldest first; none means UTC.
 *
 * <p>The first zone holds from the beginning of time, because a learner who tells us their zone has been there all along;
 * each later one holds from its {@code effectiveFrom}. The order in which changes are heard does not matter, and hearing
 * one twice changes nothing.
 *
 * @param changes zone changes, at most one per instant, ascending by {@code effectiveFrom}
 */
public record ZoneTimeline(List<Change> changes) {
    private static final ZoneTimeline UTC = new ZoneTimeline(List.of());

    /** By its IANA name, which browsers understand; they do not understand {@code Z}. */
    private static final ZoneId UTC_ZONE = ZoneId.of("UTC");

    /**
     * One change of zone.
     *
     * @param effectiveFrom first instant in the new zone
     * @param zone an IANA zone; an id, never an offset taken from a device
     * @param version grows with every change of one learner
     */
    public record Change(Instant effectiveFrom, ZoneId zone, long version) {
        public Change {
            Objects.requireNonNull(effectiveFrom, "effectiveFrom");
            Objects.requireNonNull(zone, "zone");
        }
    }

    public ZoneTimeline {
        changes = inOrder(changes);
    }

    /** The timeline of somebody who never said where they live. */
    public static ZoneTimeline utc() {
        return UTC;
    }

    /** Somebody who has always lived in one zone; version 1. */
    public static ZoneTimeline of(ZoneId zone) {
        return UTC.with(new Change(Instant.EPOCH, zone, 1));
    }

    public ZoneTimeline with(Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new ZoneTimeline(more);
    }

    /** The version of the newest change; 0 when there is none. */
    public long version() {
        return changes.isEmpty() ? 0 : newest().version();
    }

    /** The newest zone. */
    public ZoneId zone() {
        return changes.isEmpty() ? UTC_ZONE : newest().zone();
    }

    private Change newest() {
        return changes.get(changes.size() - 1);
    }

    /** Two changes from the same instant: the higher version is the one that was meant. */
    private static List<Change> inOrder(List<Change> heard) {
        List<Change> sorted = new ArrayList<>(heard);
        sorted.sort(comparing(Change::effectiveFrom).thenComparing(Change::version));
        List<Change> kept = new ArrayList<>(sorted.size());
        for (Change change : sorted) {
            int last = kept.size() - 1;
            if (last >= 0 && kept.get(last).effectiveFrom().equals(change.effectiveFrom())) {
                kept.set(last, change);
            } else {
                kept.add(change);
            }
        }
        return List.copyOf(kept);
    }
}
