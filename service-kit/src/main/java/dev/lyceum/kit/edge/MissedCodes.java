package dev.lyceum.kit.edge;

import dev.lyceum.kit.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Guessing codes is throttled by address: after too many misses even a right code is not told for a while. */
@ApplicationScoped
public class MissedCodes {
    private final RoutingContext request;
    private final Buckets misses;

    MissedCodes(RoutingContext request, Rates rates) {
        this.request = request;
        this.misses = new Buckets(rates.missedCodesPerMinute(), rates.missedCodesPerMinute());
    }

    /** Before a look-up: counts it as a miss, so that guesses side by side cannot slip through; 429 after too many. */
    public void countAsMissed() {
        var probe = misses.of(ClientAddress.of(request)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Problem.tooMany("Too many unknown codes; wait a little.", probe.getNanosToWaitForRefill());
        }
    }

    /** Whether this address has guessed too often by now. */
    public boolean isRefused(RoutingContext of) {
        return misses.of(ClientAddress.of(of)).getAvailableTokens() < 1;
    }

    /** After a look-up that found something: it was no miss. */
    public void found() {
        misses.of(ClientAddress.of(request)).addTokens(1);
    }
}
