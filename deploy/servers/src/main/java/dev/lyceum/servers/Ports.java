package dev.lyceum.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port that nobody listened on a moment ago, never the same twice in one JVM. It is below those that systems give
     * to outgoing connections (Linux from 32768 on, gVisor from 16000 on), so that none of them takes it while a server
     * is down.
     */
    public static int free() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(9_000, 16_000);
            if (!busy(port) && GIVEN.add(port)) {
                return port;
            }
        }
    }

    /** True when somebody listens on the port, so that a server of ours could not. */
    public static boolean busy(int port) {
        try (var socket = new ServerSocket()) {
            // What a server does too: without it, connections left in TIME_WAIT would look like somebody listening.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
