package dev.lyceum.gamification.xp;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the ledger, to be read; {@link Ledger} writes. */
@Entity
@Immutable
@Table(name = "xp_entry")
class XpEntry {
    @Id
    UUID entryId;

    UUID learnerId;

    @Enumerated(EnumType.STRING)
    XpRule rule;

    int ruleVersion;
    int amount;
    int rawAmount;
    LocalDate studyDay;
    String source;
    UUID eventId;
    UUID sourceId;
    Instant occurredAt;

    /** What the event says, when that was still to come; else null. */
    Instant claimedAt;

    /** The entry that this one takes back; else null. */
    UUID reversalOf;

    /** Of a reversal; else null. */
    @Enumerated(EnumType.STRING)
    Reversal.Reason reason;

    boolean isReversal() {
        return reversalOf != null;
    }
}
