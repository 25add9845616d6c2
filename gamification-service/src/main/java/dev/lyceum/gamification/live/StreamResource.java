package dev.lyceum.gamification.live;

import static java.util.Map.entry;

import dev.lyceum.gamification.progress.ReadProgress;
import dev.lyceum.kit.live.Live;
import dev.lyceum.kit.live.LiveContent;
import dev.lyceum.kit.live.LiveStreams;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

@Path("/gamification/v1/learners/{learnerId}/stream")
@Authenticated
@Tag(name = "Live")
public class StreamResource {
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("XpAwarded", "xp"),
            entry("XpReversed", "xp"),
            entry("LevelReached", "level"),
            entry("StreakExtended", "streak"),
            entry("StreakAtRisk", "streak"),
            entry("StreakProtected", "streak"),
            entry("StreakBroken", "streak"),
            entry("StreakRestored", "streak"),
            entry("AchievementUnlocked", "achievement"),
            entry("DailyGoalReached", "daily-goal"),
            entry("ChallengeCreated", "challenge"),
            entry("ChallengeAccepted", "challenge"),
            entry("ChallengeCompleted", "challenge"),
            entry("ChallengeExpired", "challenge"));

    private static final String EXAMPLE =
            """
            id: 4711
            event: reset
            retry: 2000
            data: {"learnerId":"7b6a3a0e-54c8-4f6e-9d0c-3f1d4b1c2a10","xp":120,"level":2,"rank":"NOVICE"}

            id: 4712
            event: xp
            data: {"type":"XpAwarded","occurredAt":"2026-11-28T16:04:11Z","entryId":"0193a5c0-7d1e-7a3b-9c60-5b8f3f1e2a77","rule":"PROBLEM_SOLVED","amount":15,"total":135,"level":2,"sourceId":"0193a5c0-7d1e-7a3b-9c60-5b8f3f1e2a70"}

            event: end
            data: {"reason":"TOKEN_EXPIRED"}

            """;

    private final LiveStreams liveStreams;
    private final LiveContent content;

    StreamResource(LiveStreams liveStreams, ReadProgress readProgress) {
        this.liveStreams = liveStreams;
        this.content = new LiveContent(
                NAMES, learner -> readProgress.of(List.of(learner)).map(pages -> pages.get(0)));
    }

    @GET
    @Live
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamRewards",
            summary = "XP, levels, streak and achievements as they happen, as server-sent events",
            description =
                    """
                    Begins with `reset`, the learner's whole progress; then `xp`, `level`, `streak`, `achievement`, `daily-goal` and `challenge` with the data of \
                    the event of that `type`. Numbers grow. `Last-Event-ID` goes on behind that number, on any replica; where \
                    it is more than a day old, `reset` comes again. A comment every 15 seconds keeps the line open. `end` says why \
                    it ends: `DRAINING` (connect again), `REVOKED` (within 2 seconds of the permission's end) or \
                    `TOKEN_EXPIRED`. What a `reset` holds already may be told once more behind it.""")
    @APIResponse(
            responseCode = "200",
            description = "The stream; it does not end by itself.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "a solve", value = EXAMPLE)))
    @APIResponse(responseCode = "429", description = "Too many requests, or 20 streams open already.")
    public RestMulti<OutboundSseEvent> stream(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @RestHeader("Last-Event-ID")
                    @Parameter(description = "The number of the last event received.", example = "4711")
                    String lastEventId,
            @Context Sse sse,
            @Context ContainerRequestContext request) {
        return liveStreams.open(request, lastEventId, content, sse);
    }
}
