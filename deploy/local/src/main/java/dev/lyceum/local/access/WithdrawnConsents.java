package dev.lyceum.local.access;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.measure.AtOnce;
import dev.lyceum.local.measure.Percentiles;
import dev.lyceum.local.stack.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Learners who share their progress, and then no longer consent to be shown: how long strangers still see the page. */
public final class WithdrawnConsents {
    private static final String CONSENT = "/profile/v1/learners/me/consents/PUBLIC_SHARING";
    private static final Call SHARE = Call.of("POST", "/sharing/v1/learners/me/shares", "{\"type\": \"PROGRESS\"}");

    private static final Duration FELT = Duration.ofSeconds(2);
    private static final Duration WATCHED = FELT.plusMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Api api;
    private final AtomicInteger late = new AtomicInteger();

    public WithdrawnConsents(Settings settings) {
        this.api = new Api(settings.address());
    }

    /**
     * @param late looks at a page that began two seconds after its consent was withdrawn, or later, and saw it; and new links
     *     that were made then
     * @param lastSeen from the answer to the withdrawal to the start of the last look that saw the page
     */
    public record Outcome(int rounds, int late, Percentiles lastSeen) {

        public boolean isFelt() {
            return late == 0;
        }
    }

    public Outcome run(int rounds, int atOnce) {
        round(); // who has just started may not have joined the others yet
        late.set(0);
        var lastSeen = AtOnce.run(atOnce, worker -> {
            var all = new ArrayList<Long>();
            for (int round = worker; round < rounds; round += atOnce) {
                all.add(round());
            }
            return all;
        });
        return new Outcome(rounds, late.get(), lastSeen);
    }

    private long round() {
        var learner = Learner.signedIn(api, UUID.randomUUID());
        var shared = learner.persist(SHARE);
        if (shared.status() != 201) {
            throw new Unexpected("status 201", shared);
        }
        var page = Call.get("/s/" + shared.json().path("code").asText()).with("Accept", "application/json");
        if (!api.send(page).succeeded()) {
            throw new Unexpected("a page", api.send(page));
        }
        var withdrawn = learner.persist(Call.of("PUT", CONSENT, "{\"granted\": false}"));
        if (withdrawn.status() != 200) {
            throw new Unexpected("status 200", withdrawn);
        }
        long lastSeen = watch(page, System.nanoTime());
        if (learner.send(SHARE).status() != 403) {
            late.incrementAndGet();
        }
        return lastSeen;
    }

    private long watch(Call page, long withdrawn) {
        long lastSeen = 0;
        for (long since = 0; since < WATCHED.toNanos(); since = System.nanoTime() - withdrawn) {
            if (api.send(page).status() != 410) {
                lastSeen = since;
                late.addAndGet(since >= FELT.toNanos() ? 1 : 0);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return lastSeen;
    }
}
