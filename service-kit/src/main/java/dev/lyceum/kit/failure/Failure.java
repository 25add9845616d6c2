package dev.lyceum.kit.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** What a failure asks for: waiting, giving up at once, or a few more tries (architecture.md section 3). */
public enum Failure {
    /** The database is away, busy or restarting: the same work will succeed later. */
    TRANSIENT,
    /** The data itself is wrong: it will never succeed. */
    POISON,
    /** Nobody foresaw it. */
    UNFORESEEN;

    private static final int FRAMES_TOLD = 30;
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "28", "40", "53", "57", "58");
    private static final Set<String> TRANSIENT_STATES = Set.of("25006", "25P03", "25P04", "3D000", "55P03");
    private static final Set<String> POISON_CLASSES = Set.of("22", "23");

    /** Failures to get, keep or hear from a connection carry no SQLSTATE; the drivers tell them by these words. */
    private static final List<String> LOST_CONNECTION = List.of(
            "connection is closed",
            "connection closed",
            "connection was closed",
            "connection has been closed",
            "connection pool reached",
            "timeout waiting for connection",
            "connection refused",
            "connection reset",
            "broken pipe",
            "pool closed",
            "pool is closed",
            "connection is not active now",
            "unable to acquire",
            "socket closed");

    public static Failure of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        Optional<Failure> byState = chain.stream()
                .flatMap(cause -> sqlState(cause).stream())
                .map(Failure::ofSqlState)
                .findFirst();
        if (byState.isPresent()) {
            return byState.get();
        }
        if (chain.stream().anyMatch(JsonProcessingException.class::isInstance)) {
            return POISON;
        }
        return chain.stream().anyMatch(Failure::isConnectionTrouble) ? TRANSIENT : UNFORESEEN;
    }

    static Failure ofSqlState(String state) {
        if (TRANSIENT_STATES.contains(state) || TRANSIENT_CLASSES.contains(classOf(state))) {
            return TRANSIENT;
        }
        return POISON_CLASSES.contains(classOf(state)) ? POISON : UNFORESEEN;
    }

    /** Two transactions got in each other's way; one of them may simply run again. */
    public static boolean isRivalry(Throwable failure) {
        return hasSqlState(failure, "40001") || hasSqlState(failure, "40P01");
    }

    public static boolean hasSqlState(Throwable failure, String state) {
        return chain(failure).stream()
                .anyMatch(cause -> sqlState(cause).filter(state::equals).isPresent());
    }

    /** Kinds and SQLSTATEs only: a message may quote what a child wrote. */
    public static String describe(Throwable failure) {
        return chain(failure).stream()
                .map(cause -> cause.getClass().getSimpleName()
                        + sqlState(cause).map(state -> " " + state).orElse(""))
                .collect(Collectors.joining(" < "));
    }

    /** Where it happened, for a log: frames, and again not one message. */
    public static String whereabouts(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return Arrays.stream(chain.get(chain.size() - 1).getStackTrace())
                .limit(FRAMES_TOLD)
                .map(frame -> System.lineSeparator() + "    at " + frame)
                .collect(Collectors.joining("", describe(failure), ""));
    }

    private static boolean isConnectionTrouble(Throwable cause) {
        if (cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof io.smallrye.mutiny.TimeoutException
                || cause instanceof ClosedConnectionException) {
            return true;
        }
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.equals("timeout") || LOST_CONNECTION.stream().anyMatch(message::contains);
    }

    private static Optional<String> sqlState(Throwable cause) {
        if (cause instanceof PgException postgres) {
            return Optional.ofNullable(postgres.getSqlState());
        }
        return cause instanceof SQLException sql ? Optional.ofNullable(sql.getSQLState()) : Optional.empty();
    }

    private static String classOf(String state) {
        return state.length() < 2 ? state : state.substring(0, 2);
    }

    private static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
