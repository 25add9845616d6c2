package dev.lyceum.tutor.llm;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import io.vertx.core.parsetools.RecordParser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends one request for a chat completion and gives the answer piece by piece. Whoever stops listening ends the request, and no
 * line of the answer may be long: ADR 44 says why this is not langchain4j's.
 */
@ApplicationScoped
class AskModel {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int CONNECT_MILLIS = 1_000;
    private static final String DATA = "data:";
    private static final String DONE = "[DONE]";
    private static final JsonPointer TEXT = JsonPointer.from("/choices/0/delta/content");

    private final LlmSettings settings;
    private final HttpClient client;

    AskModel(LlmSettings settings, Vertx vertx) {
        this.settings = settings;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS),
                new PoolOptions().setHttp1MaxSize(settings.concurrency()));
    }

    /**
     * A part of the answer.
     *
     * @param text may be empty
     * @param usage comes at the end, where the endpoint tells it
     */
    record Piece(String text, Optional<Usage> usage) {}

    /** In tokens. */
    record Usage(int input, int output) {}

    /** The endpoint answers with an error, or with what is none of the protocol's. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Refused(String what) {
            super(what, null, false, false);
        }
    }

    /** @param asked one after the other, the instructions before them */
    Multi<Piece> ask(String instructions, List<String> asked) {
        var sent = new AtomicReference<HttpClientRequest>();
        return Multi.createFrom()
                .<Piece>emitter(pieces -> client.request(options())
                        .onSuccess(sent::set)
                        .compose(request -> request.send(body(instructions, asked)))
                        .onSuccess(response -> read(response, pieces))
                        .onFailure(pieces::fail))
                .onTermination()
                .invoke((failure, cancelled) -> {
                    if (failure != null || cancelled) {
                        Optional.ofNullable(sent.get()).ifPresent(HttpClientRequest::reset);
                    }
                });
    }

    private RequestOptions options() {
        String address = settings.baseUrl().orElseThrow().replaceAll("/+$", "");
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(address + "/chat/completions")
                .addHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .addHeader(HttpHeaders.ACCEPT, "text/event-stream");
        settings.apiKey().ifPresent(key -> options.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + key));
        return options;
    }

    private Buffer body(String instructions, List<String> asked) {
        var messages = new JsonArray().add(message("system", instructions));
        asked.forEach(text -> messages.add(message("user", text)));
        return new JsonObject()
                .put("model", settings.model().orElseThrow())
                .put("messages", messages)
                .put("max_tokens", settings.maxTokens())
                .put("response_format", new JsonObject().put("type", "json_object"))
                .put("stream", true)
                .put("stream_options", new JsonObject().put("include_usage", true))
                .toBuffer();
    }

    private static JsonObject message(String role, String text) {
        return new JsonObject().put("role", role).put("content", text);
    }

    private static void read(HttpClientResponse response, MultiEmitter<? super Piece> pieces) {
        if (response.statusCode() != 200) {
            pieces.fail(new Refused(String.valueOf(response.statusCode())));
            return;
        }
        RecordParser.newDelimited("\n", response)
                .maxRecordSize(LONGEST_LINE)
                .exceptionHandler(pieces::fail)
                .endHandler(end -> pieces.complete())
                .handler(line -> read(line.toString().strip(), pieces));
    }

    private static void read(String line, MultiEmitter<? super Piece> pieces) {
        if (!line.startsWith(DATA)) {
            return;
        }
        String data = line.substring(DATA.length()).strip();
        if (data.equals(DONE)) {
            pieces.complete();
            return;
        }
        try {
            pieces.emit(piece(new JsonObject(data)));
        } catch (DecodeException | ClassCastException noneOfTheProtocol) {
            pieces.fail(new Refused("none of the protocol"));
        }
    }

    private static Piece piece(JsonObject event) {
        String text = (String) TEXT.queryJsonOrDefault(event, "");
        return new Piece(
                text == null ? "" : text,
                Optional.ofNullable(event.getJsonObject("usage")).map(AskModel::usage));
    }

    private static Usage usage(JsonObject told) {
        return new Usage(
                Math.max(0, told.getInteger("prompt_tokens", 0)), Math.max(0, told.getInteger("completion_tokens", 0)));
    }
}
