package dev.lyceum.local;

import static dev.lyceum.local.measure.Report.print;

import dev.lyceum.local.measure.Percentiles;
import dev.lyceum.local.measure.Report;
import dev.lyceum.local.models.ModelReplies;
import dev.lyceum.local.models.ModelReplies.Heard;
import dev.lyceum.local.models.ScriptedModel;
import dev.lyceum.local.stack.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints what a model behind the tutor takes, guarded and not, and what others notice of one that stalls. */
final class ModelsBench {
    private static final int TIMES = 100;
    private static final int WAITING = 40;
    private static final int ROUNDS = 3;

    private final Settings settings;
    private final URI endpoint;

    ModelsBench(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.endpoint = URI.create(environment.get("LLM_BASE_URL"));
    }

    int run() {
        return Report.of(() -> {
            try (var model = new ScriptedModel(endpoint)) {
                measure(new ModelReplies(settings, endpoint, model));
            }
            return true;
        });
    }

    private static void measure(ModelReplies replies) {
        replies.throughTheTutor(20, true);
        Heard direct = replies.directly(TIMES);
        Heard guarded = replies.throughTheTutor(TIMES, true);
        Heard rules = replies.throughTheTutor(TIMES, false);
        print("%n%-52s %8s %8s", "milliseconds", "p50", "p99");
        row("endpoint itself, first sentence, no guard", direct.first(), "");
        row(
                "tutor, first words, committed and guarded",
                guarded.first(),
                guarded.first().over(direct.first()));
        row("endpoint itself, whole reply, no guard", direct.whole(), "");
        row("tutor, whole reply", guarded.whole(), guarded.whole().over(direct.whole()));
        row("tutor, whole reply of the rules", rules.whole(), "");
        stalling(replies);
        print(
                """

                first words: from the request to the first of the reply that a client gets; a sentence is shown whole
                no guard: there is no switch that turns it off, so the same client hears the endpoint itself
                N x, M x: times the line above, at p50 and at p99""");
    }

    private static void stalling(ModelReplies replies) {
        List<Double> ratios = new ArrayList<>();
        replies.ofOthers();
        for (int round = 0; round < ROUNDS; round++) {
            Percentiles before = replies.ofOthers();
            Percentiles meanwhile = replies.ofOthersWhileItStalls(WAITING);
            Percentiles after = replies.ofOthers();
            double alone = (before.perSecond() + after.perSecond()) / 2;
            ratios.add(meanwhile.perSecond() / alone);
            print("turns of others a second: %.0f, while %d wait %.0f", alone, WAITING, meanwhile.perSecond());
        }
        print(
                "beside those without a model that stalls: %.2f x (the middle of %d)",
                ratios.stream().sorted().toList().get(ROUNDS / 2), ROUNDS);
    }

    private static void row(String what, Percentiles measured, String ratio) {
        print("%-52s %8.1f %8.1f %s", what, measured.at(50), measured.at(99), ratio);
    }
}
