package dev.lyceum.gamification.xp;

import jakarta.persistence.Entity;
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
    String rule;
    int ruleVersion;
    int amount;
    int rawAmount;
    LocalDate studyDay;
    String source;
    UUID eventId;
    UUID sourceId;
    Instant occurredAt;
}
