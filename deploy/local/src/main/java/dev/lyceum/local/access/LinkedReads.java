package dev.lyceum.local.access;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.measure.InTurns;
import dev.lyceum.local.measure.InTurns.Both;
import dev.lyceum.local.stack.Settings;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The progress of a learner, read by an adult who may see it, beside the same read by the learner, at gamification's own port. */
public final class LinkedReads {
    private static final int WARM_UP = 200;

    private final Settings settings;
    private final Learner adult;

    public LinkedReads(Settings settings) {
        this.settings = settings;
        this.adult = Learner.signedIn(new Api(settings.address()), UUID.randomUUID(), "guardian");
    }

    /** One learner again and again: what profile-service said is known, but for one read a second. */
    public Both remembered(int times) {
        var linked = LinkedAdult.of(settings, adult);
        return InTurns.run(WARM_UP, times, () -> read(linked, linked.learner()), () -> read(linked, adult));
    }

    /**
     * Reads of which profile-service is asked each time.
     *
     * @param first of an hour, which is written down in the learner's access log
     * @param later in the same hour
     */
    public record AskedAnew(Both first, Both later) {}

    /** Another learner each time, all of them twice: by then what was said the first time is believed no more. */
    public AskedAnew askedAnew(int times) {
        var all = IntStream.range(0, WARM_UP + times)
                .mapToObj(i -> LinkedAdult.of(settings, adult))
                .toList();
        return new AskedAnew(each(all, times), each(all, times));
    }

    private Both each(List<LinkedAdult> all, int times) {
        var own = new AtomicInteger();
        var adults = new AtomicInteger();
        return InTurns.run(
                WARM_UP,
                times,
                () -> {
                    var linked = all.get(own.getAndIncrement());
                    read(linked, linked.learner());
                },
                () -> read(all.get(adults.getAndIncrement()), adult));
    }

    private static void read(LinkedAdult linked, Learner reader) {
        var answer = linked.progress().readBy(reader);
        if (answer.status() != 200) {
            throw new Unexpected("status 200", answer);
        }
    }
}
