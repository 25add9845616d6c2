package dev.lyceum.gamification.xp;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API says of XP. */
final class XpViews {

    @Schema(name = "XpSource", description = "What earned it: `id` is the tutor's solveId, or the visit's own id.")
    record Source(@Schema(examples = "tutor") String service, UUID id, UUID eventId) {}

    @Schema(name = "XpEntry")
    record Entry(
            UUID entryId,
            XpRule rule,
            @Schema(description = "The edition of the tariff it was paid by.") int ruleVersion,
            @Schema(description = "What was paid; of a reversal what was taken back, 0 or below.") int amount,
            @Schema(description = "What it would be without the day's cap.") int rawAmount,
            LocalDate studyDay,
            Instant occurredAt,
            @Schema(
                            description =
                                    "What the event says, when that was still to come as we heard of it; `occurredAt` is then when we did.")
                    Instant claimedAt,
            Source source,
            @Schema(description = "The entry that this one takes back.") UUID reversalOf,
            @Schema(description = "Why; only of a reversal.") Reversal.Reason reason) {

        static Entry of(XpEntry entry) {
            return new Entry(
                    entry.entryId,
                    entry.rule,
                    entry.ruleVersion,
                    entry.amount,
                    entry.rawAmount,
                    entry.studyDay,
                    entry.occurredAt,
                    entry.claimedAt,
                    new Source(entry.source.replace("/", ""), entry.sourceId, entry.eventId),
                    entry.reversalOf,
                    entry.reason);
        }
    }

    @Schema(name = "XpEntryPage")
    record EntryPage(List<Entry> items, Page.Links page) {

        static EntryPage of(Page<XpEntry> entries) {
            return new EntryPage(entries.items().stream().map(Entry::of).toList(), entries.page());
        }
    }

    @Schema(name = "XpSum")
    record Sum(
            String rule,
            int ruleVersion,
            String source,
            @Schema(description = "Why it was taken back; only of reversals.") Reversal.Reason reason,
            long entries,
            long amount,
            long rawAmount) {}

    @Schema(name = "XpExplanation")
    record Explanation(
            LearnerId learnerId,
            @Schema(description = "The XP shown everywhere.") long balance,
            @Schema(description = "The sum of all entries of the ledger; equal to the balance, always.") long ledgerSum,
            long entries,
            @Schema(
                            description =
                                    "By rule, edition, source and, of what was taken back, reason; a raw amount above the amount is what the day's cap took.")
                    List<Sum> rules) {

        static Explanation of(LearnerId learner, long balance, List<Sum> rules) {
            return new Explanation(
                    learner,
                    balance,
                    rules.stream().mapToLong(Sum::amount).sum(),
                    rules.stream().mapToLong(Sum::entries).sum(),
                    rules);
        }
    }

    private XpViews() {}
}
