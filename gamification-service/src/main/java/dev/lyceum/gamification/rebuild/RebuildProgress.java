package dev.lyceum.gamification.rebuild;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;

/**
 * The sums on the learner's row, added up anew from the ledger, the study days and the dates. What was told or seen at the time
 * (the level announced, the longest pause, the catalogue judged by) is no sum and stays.
 */
final class RebuildProgress {
    private static final String REBUILD =
            """
            update progress p
            set xp = f.xp, problems_solved = f.problems, solved_without_hints = f.hintless, daily_problems = f.dates,
                days_active = f.days
            from (select
                    (select coalesce(sum(amount), 0) from xp_entry where learner_id = ?1) as xp,
                    (select count(*) from xp_entry
                        where learner_id = ?1 and rule = 'PROBLEM_SOLVED' and reversal_of is null) as problems,
                    (select count(*) from xp_entry
                        where learner_id = ?1 and rule = 'PROBLEM_SOLVED' and reversal_of is null and hints_used = 0) as hintless,
                    (select count(*) from completed_daily where learner_id = ?1) as dates,
                    (select count(*) from study_day where learner_id = ?1) as days) as f
            where p.learner_id = ?1
                and (p.xp, p.problems_solved, p.solved_without_hints, p.daily_problems, p.days_active)
                    is distinct from (f.xp, f.problems, f.hintless, f.dates, f.days)
            """;

    /** @return whether they were other sums */
    static Uni<Boolean> of(LearnerId learner) {
        return Sql.execute(REBUILD, learner.value()).map(changed -> changed == 1);
    }

    private RebuildProgress() {}
}
