package dev.lyceum.sharing.family;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The data of profile's RelationshipGranted, RelationshipChanged and RelationshipRevoked, as far as we use it. */
record RelationshipState(UUID relationshipId, long version, UUID adultId, String relation, boolean canView) {

    RelationshipState {
        requireNonNull(relationshipId, "relationshipId");
        requireNonNull(adultId, "adultId");
        requireNonNull(relation, "relation");
    }
}
