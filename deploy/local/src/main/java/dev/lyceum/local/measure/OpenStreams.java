package dev.lyceum.local.measure;

import dev.lyceum.local.journey.Equation;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.stack.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that have been sent the events of a turn and keep their connection. The tutor writes an answer whole and forgets it, so
 * what an open stream costs is its connection.
 */
public final class OpenStreams implements AutoCloseable {
    private final int port;
    private final Learner learner;
    private final String session;
    private final List<Socket> open = new ArrayList<>();

    public OpenStreams(Settings settings) {
        this.port = settings.port("tutor");
        this.learner = new Turns(settings).learner();
        var equation = Equation.number(0);
        this.session = learner.open(equation);
        learner.say(session, equation.step());
    }

    /** Returns when all have been sent everything. */
    public void open(int streams) {
        for (int i = 0; i < streams; i++) {
            try {
                open.add(stream());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Socket stream() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        var request =
                """
                GET /tutor/v1/sessions/%s/turns/2/events HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Accept: text/event-stream

                """
                        .formatted(session, learner.token())
                        .replace("\n", "\r\n");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var received = new StringBuilder();
        while (!isWhole(received)) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("No events: " + received);
            }
            received.append((char) next);
        }
        return socket;
    }

    private static boolean isWhole(StringBuilder received) {
        return received.indexOf("event: session") > 0
                && received.substring(received.length() - 2).equals("\n\n");
    }

    /** All of them. */
    public void hangUp() {
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException gone) {
                continue;
            }
        }
        open.clear();
    }

    @Override
    public void close() {
        hangUp();
    }
}
