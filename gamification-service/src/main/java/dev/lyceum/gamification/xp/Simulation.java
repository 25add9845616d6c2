package dev.lyceum.gamification.xp;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule set would change for whom. */
@Schema(name = "RuleSetSimulation")
record Simulation(
        @Schema(description = "The version asked for.") int version,
        Editions editions,
        @Schema(description = "Learners on this page, with and without a change.") int examined,
        @Schema(description = "Those of them for whom XP, level or rank would be another.") List<Change> items,
        Page.Links page) {

    @Schema(
            name = "RuleSetEditions",
            description = "Of each file of rules, the newest edition up to the version asked for.")
    record Editions(int tariff, int levels, int ranks) {
        static Editions of(RuleSet rules) {
            return new Editions(
                    rules.tariff().version(),
                    rules.curve().version(),
                    rules.ranks().version());
        }
    }

    @Schema(name = "SimulatedStanding")
    record At(long xp, int level, @Schema(examples = "NOVICE") String rank) {
        static At of(Standing standing) {
            return new At(standing.xp(), standing.level(), standing.rank());
        }
    }

    @Schema(name = "SimulatedChange")
    record Change(LearnerId learnerId, At now, At then) {
        boolean isOne() {
            return !now.equals(then);
        }
    }

    static Simulation of(int version, RuleSet rules, Page<Change> examined) {
        return new Simulation(
                version,
                Editions.of(rules),
                examined.items().size(),
                examined.items().stream().filter(Change::isOne).toList(),
                examined.page());
    }
}
