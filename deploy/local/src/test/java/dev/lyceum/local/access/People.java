package dev.lyceum.local.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.token.SigningKey;
import dev.lyceum.local.token.TokenIssuer;
import dev.lyceum.local.token.TokenRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One for each principal, linked to the learner as it says. */
final class People {
    private final Api api;
    private final TokenIssuer issuer;
    private final Map<Principal, Learner> all = new EnumMap<>(Principal.class);

    People(Api api, Path keys) {
        this.api = api;
        this.issuer = new TokenIssuer(api.address(), SigningKey.in(keys), Clock.systemUTC());
        for (var principal : Principal.values()) {
            all.put(principal, somebody(principal.role()));
        }
        var learner = get(Principal.LEARNER);
        link(learner, get(Principal.GUARDIAN), "GUARDIAN", true);
        link(learner, get(Principal.TEACHER), "TEACHER", false);
        suspend(learner, link(learner, get(Principal.PENDING), "GUARDIAN", true));
        end(learner, link(learner, get(Principal.REVOKED), "GUARDIAN", true));
    }

    /** The anonymous one has a name, too, but does not say it. */
    Learner get(Principal principal) {
        return all.get(principal);
    }

    /** A person of a role whom nobody knows yet but profile-service. */
    Learner somebody(String role) {
        var id = UUID.randomUUID();
        var roles = role.equals("none") ? List.<String>of() : List.of(role);
        var token = issuer.issue(
                new TokenRequest(id.toString(), roles, 3600, Optional.empty(), Optional.empty(), Optional.empty()));
        var person = new Learner(api, id, token);
        expect(person, Call.get("/profile/v1/me"));
        return person;
    }

    /** Invites the adult, who accepts; the relationship as it is told then. */
    JsonNode link(Learner learner, Learner adult, String relation, boolean canManage) {
        return link(learner, learner.id().toString(), adult, relation, canManage);
    }

    JsonNode link(Learner inviter, String learnerId, Learner adult, String relation, boolean canManage) {
        var code = expect(inviter, invite(learnerId, relation, canManage))
                .path("code")
                .asText();
        return accept(adult, code);
    }

    static JsonNode accept(Learner adult, String code) {
        return expect(adult, Call.of("POST", "/profile/v1/relationships", "{\"inviteCode\": \"" + code + "\"}"));
    }

    static Call invite(String learnerId, String relation, boolean canManage) {
        return Call.of(
                "POST",
                "/profile/v1/learners/" + learnerId + "/invites",
                "{\"relation\": \"" + relation + "\", \"canManage\": " + canManage + "}");
    }

    /** So stands who accepted a child's own invitation. */
    private static void suspend(Learner learner, JsonNode relationship) {
        var path = pathOf(relationship);
        expect(
                learner,
                Call.of("PATCH", path, "{\"canView\": false, \"canManage\": false}")
                        .with("If-Match", etag(learner, path)));
    }

    static void end(Learner learner, JsonNode relationship) {
        expect(learner, new Call("DELETE", pathOf(relationship), Optional.empty(), Map.of()));
    }

    private static String pathOf(JsonNode relationship) {
        return "/profile/v1/relationships/"
                + relationship.path("relationshipId").asText();
    }

    /** What the learner has seen of it. */
    static String etag(Learner learner, String path) {
        return learner.send(Call.get(path)).header("ETag").orElseThrow();
    }

    static JsonNode expect(Learner caller, Call call) {
        var answer = caller.persist(call);
        if (!answer.succeeded()) {
            throw new IllegalStateException(call + " was answered " + answer.status() + " " + answer.text());
        }
        return answer.json();
    }
}
