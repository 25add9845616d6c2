package dev.lyceum.local.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Answer;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.stack.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A learner, and an adult who may look at and manage what is theirs. */
record LinkedAdult(Settings settings, Learner learner, Learner adult, String relationshipId) {

    /** Somebody new for each. */
    static LinkedAdult of(Settings settings) {
        return of(settings, Learner.signedIn(new Api(settings.address()), UUID.randomUUID(), "guardian"));
    }

    /** A new learner of an adult. */
    static LinkedAdult of(Settings settings, Learner adult) {
        var learner = Learner.signedIn(new Api(settings.address()), UUID.randomUUID());
        var invite =
                Call.of("POST", "/profile/v1/learners/me/invites", "{\"relation\": \"GUARDIAN\", \"canManage\": true}");
        var code = expect(learner.persist(invite), 201).path("code").asText();
        var accept = Call.of("POST", "/profile/v1/relationships", "{\"inviteCode\": \"" + code + "\"}");
        var relationship =
                expect(adult.persist(accept), 201).path("relationshipId").asText();
        return new LinkedAdult(settings, learner, adult, relationship);
    }

    /** From the answer on, the adult may do nothing for the learner. */
    void end() {
        var path = "/profile/v1/relationships/" + relationshipId;
        expect(learner.persist(new Call("DELETE", path, Optional.empty(), Map.of())), 204);
    }

    /** A page of each service, which it serves on its own port. */
    List<Page> pages() {
        return List.of(
                page("profile", "/profile/v1/access/" + learner.id()),
                page("tutor", "/tutor/v1/learners/" + learner.id() + "/sessions"),
                progress(),
                page("sharing", "/sharing/v1/learners/" + learner.id() + "/shares"));
    }

    Page progress() {
        return page("gamification", "/gamification/v1/learners/" + learner.id() + "/progress");
    }

    private Page page(String service, String path) {
        return new Page(new Api("http://localhost:" + settings.port(service)), Call.get(path));
    }

    /** What a service shows of a learner, to whoever may see it. */
    record Page(Api service, Call call) {

        Answer readBy(Learner reader) {
            return reader.calling(service).send(call);
        }
    }

    private static JsonNode expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new Unexpected("status " + status, answer);
        }
        return answer.json();
    }
}
