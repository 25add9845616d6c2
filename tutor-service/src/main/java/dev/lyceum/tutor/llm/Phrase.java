package dev.lyceum.tutor.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lyceum.kit.failure.Failure;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.guard.LeakGuard;
import dev.lyceum.tutor.llm.LlmSettings.WhenSpent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Lets a model say something: it drafts, the guard lets pass or not, twice it may draft again. No connection is held meanwhile. */
@ApplicationScoped
public class Phrase {
    private static final Logger LOG = Logger.getLogger(Phrase.class);
    private static final int MOST_DRAFTS = 3;

    private final LlmSettings settings;
    private final DraftOnce draftOnce;
    private final SpendBudget budget;
    private final ObjectMapper json;
    private final String instructions;

    Phrase(LlmSettings settings, DraftOnce draftOnce, SpendBudget budget, ObjectMapper json) {
        this.settings = settings;
        this.draftOnce = draftOnce;
        this.budget = budget;
        this.json = json;
        this.instructions = read("/llm/instructions.txt");
    }

    private static String read(String resource) {
        try (InputStream file = Phrase.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isOn() {
        return settings.isOn();
    }

    /** Whether a request could be paid now; 429 until the day is over when it could not and that is how it is set. */
    public Uni<Boolean> isAffordable(Payer payer) {
        return budget.isSpent(payer, instructions.length())
                .invoke(spent -> {
                    if (spent && settings.budget().whenSpent() == WhenSpent.REFUSE) {
                        throw Problem.tooMany("Enough was said for today; go on tomorrow.", budget.untilTomorrow());
                    }
                })
                .map(spent -> !spent);
    }

    /**
     * Never fails, and ends within the patience.
     *
     * @param say keeps a sentence and shows it, one after the other; each begins where the one before ended, with a blank
     * @return whether the whole was said
     */
    public Uni<Boolean> phrase(Brief brief, Call call, LeakGuard guard, Function<String, Uni<Void>> say) {
        var telling = new Telling(guard, say);
        return draft(1, new ArrayList<>(List.of(written(brief))), brief, call, telling)
                .ifNoItem()
                .after(settings.patience())
                .fail()
                .onFailure()
                .recoverWithItem(Phrase::leaveItToTheRules);
    }

    /** What nobody hears before it is whole; empty when it was not to be had. Never fails, likewise. */
    public Uni<Optional<String>> phraseWhole(Brief brief, Call call, LeakGuard guard) {
        var text = new StringBuilder();
        return phrase(brief, call, guard, added -> {
                    text.append(added);
                    return Uni.createFrom().voidItem();
                })
                .map(whole -> Optional.of(text.toString()).filter(said -> whole));
    }

    private static boolean leaveItToTheRules(Throwable failure) {
        LOG.infof("The rules speak: %s", Failure.describe(failure));
        return false;
    }

    private Uni<Boolean> draft(int attempt, List<String> asked, Brief brief, Call call, Telling telling) {
        var draft = new DraftOnce.Draft(call, brief.occasion().name(), attempt, instructions, List.copyOf(asked));
        return draftOnce.draft(draft, telling).chain(ended -> switch (ended.outcome()) {
            case SAID -> Uni.createFrom().item(true);
            case REFUSED, GARBAGE ->
                attempt < MOST_DRAFTS
                        ? draft(attempt + 1, again(asked, telling), brief, call, telling)
                        : Uni.createFrom().item(false);
            case LATE, FAILED, NOT_SENT -> Uni.createFrom().item(false);
        });
    }

    /** The model is told what has been said, and not what it must not say. */
    private static List<String> again(List<String> asked, Telling telling) {
        List<String> more = new ArrayList<>(asked.subList(0, 1));
        more.add(
                telling.soFar().isEmpty()
                        ? "Your draft was not said: it broke a rule. Draft it again, closer to `say`."
                        : "Your draft broke a rule and was broken off after this: \"" + telling.soFar()
                                + "\" Draft only what comes after it, closer to `say`.");
        return more;
    }

    private String written(Brief brief) {
        try {
            return json.writeValueAsString(brief);
        } catch (JsonProcessingException programmingError) {
            throw new IllegalStateException(programmingError);
        }
    }
}
