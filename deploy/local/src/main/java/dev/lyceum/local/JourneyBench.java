package dev.lyceum.local;

import dev.lyceum.local.measure.Floor;
import dev.lyceum.local.measure.Journeys;
import dev.lyceum.local.measure.Percentiles;
import dev.lyceum.local.stack.Look;
import dev.lyceum.local.stack.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;

/** Prints the figures of the journey from an accepted solve to its XP, beside the least it could take here. */
final class JourneyBench {

    private static final int AT_ONCE = 20;
    private static final String ROW = "%-44s %8.1f %8.1f %s%n";

    private final Settings settings;

    JourneyBench(Settings settings) {
        this.settings = settings;
    }

    int run() throws IOException {
        System.out.printf("%nMeasuring; this takes a minute or two.%n");
        var journeys = new Journeys(settings);
        journeys.warmUp();
        var committed = journeys.committed(1);
        var visible = journeys.visible();
        var many = journeys.committed(AT_ONCE);
        try (var floor = new Floor(settings)) {
            floor.warmUp();
            var least = floor.oneAfterAnother();
            var leastAtOnce = floor.atOnce(AT_ONCE);
            System.out.printf("%n%-44s %8s %8s%n", "milliseconds", "p50", "p99");
            print("floor, one at a time", least, "");
            print("accepted -> XP committed, 1 learner", committed, committed.over(least));
            print("accepted -> XP visible through API, 1 learner", visible, visible.over(least));
            print("floor, " + AT_ONCE + " at once", leastAtOnce, "");
            print("accepted -> XP committed, " + AT_ONCE + " learners", many, many.over(leastAtOnce));
        }
        System.out.println(
                """

                floor: one durable commit, one acknowledged produce (acks=all), one durable commit
                committed: seen in gamification's database, looked at each millisecond
                visible: answered by GET /gamification/v1/learners/me/progress, asked again a millisecond after each answer
                N x, M x: times the floor, at p50 and at p99
                Requests were not limited in their rate, or the clients would measure that.""");
        System.out.printf(
                Locale.ROOT,
                "%nready from built jars  %6.1f s   (aim: 15 s at most)%n",
                Double.parseDouble(Files.readString(settings.run().resolve("ready"))));
        System.out.printf(
                "resident memory        %6d MB  (aim: 1,536 MB at most)%n",
                Look.total(new Look(settings).lines().stream()));
        return 0;
    }

    private static void print(String what, Percentiles measured, String ratio) {
        System.out.printf(Locale.ROOT, ROW, what, measured.at(50), measured.at(99), ratio);
    }
}
