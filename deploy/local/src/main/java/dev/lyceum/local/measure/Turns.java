package dev.lyceum.local.measure;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Equation;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.stack.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Learners who talk to the tutor-service, each as fast as it is answered: wrong, stuck, right, wrong, solved, the next. */
public final class Turns {

    /** In a session. */
    private static final int SAID = 5;

    /** So many open sessions at a time while nothing is measured. */
    private static final int OPENING = 8;

    private final Settings settings;
    private final Api tutor;

    /** By the tutor-service itself. */
    public Turns(Settings settings) {
        this(settings, "http://localhost:" + settings.port("tutor"));
    }

    /** @param address by which the tutor is called */
    public Turns(Settings settings, String address) {
        this.settings = settings;
        this.tutor = new Api(address);
    }

    private record Talk(Learner learner, List<String> sessions) {}

    /** A learner on a connection to the tutor-service. */
    Learner learner() {
        return Learner.signedIn(new Api(settings.address()), UUID.randomUUID()).calling(tutor);
    }

    /** @param turns for each, a multiple of five */
    public Percentiles atOnce(int sessions, int turns) {
        var talks = open(sessions, turns / SAID);
        return AtOnce.run(sessions, worker -> talk(talks.get(worker)));
    }

    private List<Talk> open(int learners, int each) {
        var talks = new ArrayList<Talk>();
        IntStream.range(0, learners).forEach(i -> talks.add(new Talk(learner(), new ArrayList<>())));
        AtOnce.run(OPENING, worker -> {
            for (int i = worker; i < learners; i += OPENING) {
                var talk = talks.get(i);
                IntStream.range(0, each)
                        .mapToObj(number -> talk.learner().open(Equation.number(number)))
                        .forEach(talk.sessions()::add);
            }
            return List.of();
        });
        return talks;
    }

    private static List<Long> talk(Talk talk) {
        var taken = new ArrayList<Long>();
        for (int number = 0; number < talk.sessions().size(); number++) {
            var session = talk.sessions().get(number);
            lines(Equation.number(number)).forEach(line -> {
                var begin = System.nanoTime();
                talk.learner().say(session, line);
                taken.add(System.nanoTime() - begin);
            });
        }
        return taken;
    }

    private static Stream<String> lines(Equation equation) {
        return Stream.of(
                equation.wrongStep(), "I don't know", equation.step(), "x = " + (equation.x() + 1), equation.answer());
    }
}
