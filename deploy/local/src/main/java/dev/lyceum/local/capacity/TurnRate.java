package dev.lyceum.local.capacity;

import dev.lyceum.local.measure.Turns;
import dev.lyceum.local.measure.WarmUp;
import dev.lyceum.local.process.Recorded;
import dev.lyceum.local.stack.Hold;
import dev.lyceum.local.stack.Settings;
import java.time.Duration;

/** Turns with the tutor through the gateway, by so many replicas as there are, and what they cost of a processor. */
public final class TurnRate {
    private static final int SESSIONS = 20;
    private static final int EACH = 50;
    private static final String TUTOR = "tutor";

    private final Settings settings;
    private final Turns turns;

    public TurnRate(Settings settings) {
        this.settings = settings;
        this.turns = new Turns(settings, settings.address());
    }

    /** @param processor milliseconds of one core, of the tutor's processes together, for a turn and a fifth of opening its session */
    public record Rate(double perSecond, double processor) {

        /** That one core of the tutor's own would do. */
        public double perCore() {
            return 1_000 / processor;
        }
    }

    public Rate ofAll() {
        WarmUp.on(() -> turns.atOnce(SESSIONS, EACH).perSecond());
        var before = processor();
        var measured = turns.atOnce(SESSIONS, EACH);
        return new Rate(measured.perSecond(), processor().minus(before).toMillis() / (double) measured.count());
    }

    /** With the others taken away. */
    public Rate ofOne() {
        var hold = new Hold(settings);
        var others = settings.replicas(TUTOR).stream().skip(1).toList();
        others.forEach(hold::stop);
        try {
            return ofAll();
        } finally {
            others.forEach(hold::release);
        }
    }

    private Duration processor() {
        return settings.replicas(TUTOR).stream()
                .flatMap(name -> settings.records().find(name).flatMap(Recorded::running).stream())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
