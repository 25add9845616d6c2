package dev.lyceum.gamification.xp;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Some learners' ledgers priced again. The tariff prices each kind of deed once, in Java; the sums are made where the rows
 * are, so a page of learners costs a page of memory, however much they did.
 */
final class Repricing {
    private static final String DEEDS =
            """
            with examined as (select learner_id from progress where %s order by %s limit ?2)
            select distinct d.rule, d.difficulty, d.hints_used
            from examined x cross join lateral (
                select rule, difficulty, hints_used from xp_entry
                where learner_id = x.learner_id and reversal_of is null
                    and (difficulty is not null or rule <> 'PROBLEM_SOLVED')
                group by rule, difficulty, hints_used) d
            """;

    /** What has no price, because an entry says too little or came between the statements, keeps its raw amount. */
    private static final String SUMS =
            """
            with examined as (select learner_id, xp from progress where %s order by %s limit ?2),
                price as (select * from json_to_recordset(cast(cast(?3 as text) as json))
                    as price (rule text, difficulty text, hints integer, raw integer)),
                cap as (select * from json_to_recordset(cast(cast(?4 as text) as json)) as cap (rule text, xp integer)),
                deed as (
                    select x.learner_id, d.*
                    from examined x cross join lateral (
                        select study_day, rule, difficulty, hints_used, count(*) as times, sum(raw_amount) as raw
                        from xp_entry e
                        where learner_id = x.learner_id and reversal_of is null
                            and not exists (select from xp_entry r where r.reversal_of = e.entry_id)
                        group by study_day, rule, difficulty, hints_used) d),
                bucket as (
                    select d.learner_id, d.rule, sum(coalesce(d.times * p.raw, d.raw)) as raw
                    from deed d left join price p on p.rule = d.rule
                        and p.difficulty is not distinct from d.difficulty and p.hints is not distinct from d.hints_used
                    group by d.learner_id, d.study_day, d.rule)
            select s.learner_id, s.xp, cast(coalesce(sum(least(b.raw, c.xp)), 0) as bigint) as repriced
            from examined s left join bucket b on b.learner_id = s.learner_id left join cap c on c.rule = b.rule
            group by s.learner_id, s.xp order by %s
            """;

    /** What a learner has, and what they would have. */
    record Sum(LearnerId learner, long xp, long repriced) {
        static Sum of(Row row) {
            return new Sum(
                    new LearnerId(row.get("learner_id", UUID.class)),
                    row.get("xp", Long.class),
                    row.get("repriced", Long.class));
        }
    }

    private record Price(XpRule rule, String difficulty, Integer hints, int raw) {}

    private record Cap(XpRule rule, int xp) {}

    static Uni<List<Sum>> of(PageRequest page, XpTariff tariff) {
        String where = page.where("learner_id", "?1");
        String order = page.orderBy("learner_id");
        return Sql.rows(DEEDS.formatted(where, order), Repricing::deed, page.position(), page.rows())
                .map(deeds -> prices(deeds, tariff))
                .chain(prices -> Sql.rows(
                        SUMS.formatted(where, order, page.orderBy("s.learner_id")),
                        Sum::of,
                        page.position(),
                        page.rows(),
                        EventJson.write(prices),
                        EventJson.write(caps(tariff))));
    }

    private static List<Price> prices(List<Deed> deeds, XpTariff tariff) {
        return deeds.stream()
                .map(deed -> new Price(deed.rule(), deed.difficulty(), deed.hintsUsed(), tariff.raw(deed)))
                .toList();
    }

    private static List<Cap> caps(XpTariff tariff) {
        return Arrays.stream(XpRule.values())
                .map(rule -> new Cap(rule, tariff.dailyCap(rule)))
                .toList();
    }

    private static Deed deed(Row row) {
        return new Deed(
                XpRule.valueOf(row.get("rule", String.class)),
                row.get("difficulty", String.class),
                row.get("hints_used", Integer.class),
                null);
    }

    private Repricing() {}
}
