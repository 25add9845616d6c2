package dev.lyceum.kit.edge;

import dev.lyceum.kit.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Trying one thing again and again is throttled by address, so that nobody gets it by trying everything. */
@ApplicationScoped
public class Attempts {
    private final RoutingContext request;
    private final Buckets attempts;

    Attempts(RoutingContext request, Rates rates) {
        this.request = request;
        this.attempts = new Buckets(rates.attemptsPerMinute(), rates.attemptsPerMinute());
    }

    /** 429 for an address that has tried this too often. */
    public void count(String what) {
        var probe = attempts.of(ClientAddress.of(request) + " " + what).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Problem.tooMany("Too many tries; wait a little.", probe.getNanosToWaitForRefill());
        }
    }
}
