package dev.lyceum.profile.relationship;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One adult linked to one learner; kept when it is over. Whoever changes it has locked the learner's profile. */
@Entity
@Table(name = "relationship")
public class Relationship extends PanacheEntityBase {
    private static final String HOLDS = "endedAt is null and (endsAt is null or endsAt > ?1)";

    @Id
    @Column(name = "relationship_id")
    public UUID relationshipId;

    @Column(name = "learner_id")
    public UUID learnerId;

    @Column(name = "adult_id")
    public UUID adultId;

    @Enumerated(EnumType.STRING)
    public Relation relation;

    @Column(name = "can_view")
    public boolean canView;

    @Column(name = "can_manage")
    public boolean canManage;

    @Column(name = "ends_at")
    public Instant endsAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    public long version;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Whose row to lock before this relationship is read to be changed. */
    static Uni<Optional<LearnerId>> learnerOf(UUID id) {
        return Sql.first(
                "select learner_id from relationship where relationship_id = ?1",
                row -> new LearnerId(row.get("learner_id", UUID.class)),
                id);
    }

    static Uni<Optional<Relationship>> find(UUID id, Instant now) {
        return Relationship.<Relationship>find(HOLDS + " and relationshipId = ?2", now, id)
                .firstResult()
                .map(Optional::ofNullable);
    }

    static Uni<Optional<Relationship>> between(LearnerId learner, UUID adult, Instant now) {
        return Relationship.<Relationship>find(
                        HOLDS + " and learnerId = ?2 and adultId = ?3", now, learner.value(), adult)
                .firstResult()
                .map(Optional::ofNullable);
    }

    static Uni<List<Relationship>> of(LearnerId learner, Instant now) {
        return Relationship.<Relationship>find(
                        HOLDS + " and learnerId = ?2 order by relationshipId", now, learner.value())
                .list();
    }

    LearnerId learner() {
        return new LearnerId(learnerId);
    }

    Terms terms() {
        return new Terms(canView, canManage, Optional.ofNullable(endsAt));
    }

    void agreeOn(Terms terms) {
        canView = terms.canView();
        canManage = terms.canManage();
        endsAt = terms.endsAt().orElse(null);
        version++;
    }

    Standing.Link link() {
        return new Standing.Link(relation, canView, canManage);
    }

    boolean isGuardian() {
        return relation.isFamily() && canManage;
    }
}
