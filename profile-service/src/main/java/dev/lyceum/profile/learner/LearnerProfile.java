package dev.lyceum.profile.learner;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.AgeBand;
import dev.lyceum.kit.learner.GradeLevel;
import dev.lyceum.kit.learner.LearnerKind;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** One row per learner. Whoever changes it has locked it, so versions and their events are in order. */
@Entity
@Table(name = "learner_profile")
public class LearnerProfile extends PanacheEntityBase {
    @Id
    @Column(name = "learner_id")
    public UUID learnerId;

    @Enumerated(EnumType.STRING)
    public LearnerKind kind;

    @Column(name = "keeper_id")
    public UUID keeperId;

    public String name;
    public String alias;

    @Column(name = "time_zone")
    public String timeZone;

    @Column(name = "zone_effective_from")
    public Instant zoneEffectiveFrom;

    public String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "grade_level")
    public GradeLevel gradeLevel;

    @Column(name = "birth_year")
    public Integer birthYear;

    public long version;

    @Column(name = "created_at")
    public Instant createdAt;

    public static Uni<Optional<LearnerProfile>> find(LearnerId learner) {
        return LearnerProfile.<LearnerProfile>findById(learner.value()).map(Optional::ofNullable);
    }

    public static Uni<Optional<LearnerProfile>> lock(LearnerId learner) {
        return LearnerProfile.<LearnerProfile>findById(learner.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(Optional::ofNullable);
    }

    public LearnerId id() {
        return new LearnerId(learnerId);
    }

    /** Where the learner is while they have not said. */
    public String zoneOrUtc() {
        return timeZone == null ? "UTC" : timeZone;
    }

    public AgeBand ageBand(Instant now) {
        return AgeRule.bandOf(Optional.ofNullable(birthYear), Year.from(now.atZone(ZoneOffset.UTC)));
    }

    /** As every service judges it: of no known age, an own account is 13 or older, and a kept student is not. */
    public boolean isUnder13(Instant now) {
        return switch (ageBand(now)) {
            case UNDER_13 -> true;
            case FROM_13_TO_17, ADULT -> false;
            case UNKNOWN -> kind == LearnerKind.STUDENT;
        };
    }

    /** Whether others decide for this learner: a child under 13, or whoever has no account of their own. */
    public boolean isDecidedFor(Instant now) {
        return kind == LearnerKind.STUDENT || ageBand(now) == AgeBand.UNDER_13;
    }

    public boolean isKeptBy(UUID account) {
        return account.equals(keeperId);
    }
}
