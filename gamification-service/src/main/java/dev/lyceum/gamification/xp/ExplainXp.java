package dev.lyceum.gamification.xp;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Where a learner's XP comes from, balance and ledger read in one statement so that they are of one moment. */
final class ExplainXp {
    private static final String SUMS =
            """
            select p.xp as balance, e.rule, e.rule_version, e.source, e.reason, count(e.entry_id) as entries,
                coalesce(sum(e.amount), 0) as amount, coalesce(sum(e.raw_amount), 0) as raw_amount
            from progress p left join xp_entry e on e.learner_id = p.learner_id
            where p.learner_id = ?1
            group by p.xp, e.rule, e.rule_version, e.source, e.reason
            order by e.rule, e.rule_version, e.source, e.reason
            """;

    private record Line(long balance, XpViews.Sum sum) {}

    static Uni<XpViews.Explanation> of(LearnerId learner) {
        return Sql.rows(SUMS, ExplainXp::line, learner.value()).map(lines -> explanation(learner, lines));
    }

    private static XpViews.Explanation explanation(LearnerId learner, List<Line> lines) {
        long balance = lines.stream().mapToLong(Line::balance).findFirst().orElse(0);
        return XpViews.Explanation.of(
                learner,
                balance,
                lines.stream().map(Line::sum).filter(sum -> sum.entries() > 0).toList());
    }

    private static Line line(Row row) {
        long entries = row.get("entries", Long.class);
        return new Line(row.get("balance", Long.class), entries == 0 ? nothing() : sum(row, entries));
    }

    private static XpViews.Sum sum(Row row, long entries) {
        return new XpViews.Sum(
                row.get("rule", String.class),
                row.get("rule_version", Integer.class),
                row.get("source", String.class).replace("/", ""),
                Optional.ofNullable(row.get("reason", String.class))
                        .map(Reversal.Reason::valueOf)
                        .orElse(null),
                entries,
                row.get("amount", Long.class),
                row.get("raw_amount", Long.class));
    }

    private static XpViews.Sum nothing() {
        return new XpViews.Sum("", 0, "", null, 0, 0, 0);
    }

    private ExplainXp() {}
}
