package dev.lyceum.local.access;

import com.sun.net.httpserver.HttpServer;
import dev.lyceum.kit.testing.TokenCatalogue;
import dev.lyceum.kit.testing.TokenCatalogue.Attempt;
import dev.lyceum.local.token.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The kit's catalogue, signed with the key of a stack, and a stranger who would verify a token for whoever asked. */
final class BadTokens implements AutoCloseable {
    private final AtomicInteger strangerAsked = new AtomicInteger();
    private final HttpServer stranger;
    private final TokenCatalogue catalogue;

    BadTokens(String issuer, Path keys) {
        var key = SigningKey.in(keys);
        stranger = stranger();
        catalogue = new TokenCatalogue(
                issuer,
                new KeyPair(key.getPublicKey(), key.getPrivateKey()),
                key.getKeyId(),
                "http://localhost:" + stranger.getAddress().getPort() + "/keys");
        byte[] keySet = catalogue.strangersKeySet().getBytes(StandardCharsets.UTF_8);
        stranger.createContext("/", question -> {
            strangerAsked.incrementAndGet();
            question.sendResponseHeaders(200, keySet.length);
            question.getResponseBody().write(keySet);
            question.close();
        });
        stranger.start();
    }

    /** What is not as it must be, in words. */
    List<String> mistakesOf(List<Door> doors) {
        var mistakes = new ArrayList<String>();
        for (var door : doors) {
            for (var attempt : catalogue.bad()) {
                var answer = door.knock(attempt);
                if (!isRefusal(attempt, answer)) {
                    mistakes.add(attempt + " at " + door.name() + ": " + answer.statusCode() + " " + answer.body());
                }
            }
            for (var attempt : catalogue.good()) {
                var answer = door.knock(attempt);
                if (answer.statusCode() != 200) {
                    mistakes.add(attempt + " at " + door.name() + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        return mistakes;
    }

    int count() {
        return catalogue.bad().size();
    }

    int strangerWasAsked() {
        return strangerAsked.get();
    }

    private static boolean isRefusal(Attempt attempt, HttpResponse<String> answer) {
        return attempt.isRefusedBy(answer.statusCode())
                && (answer.statusCode() != 401 || answer.body().contains("\"code\":\"unauthenticated\""));
    }

    private static HttpServer stranger() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stranger.stop(0);
    }
}
