package dev.lyceum.local.access;

import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.journey.Unexpected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Every operation, called by every principal for what is its own, somebody else's, nowhere, something else, and gone. After
 * each denial whoever may calls for the same thing: it was not the call that was wrong.
 */
final class Matrix {
    private static final int AT_ONCE = 4;

    private final Map<String, Row> rows = Row.all();
    private final List<Operation> operations;
    private final People people;
    private final Things things;
    private final Calls calls;
    private final Queue<String> mismatches = new ConcurrentLinkedQueue<>();
    private final Map<List<?>, Map<String, String>> lasting = new ConcurrentHashMap<>();
    private final Set<String> notFound = new ConcurrentSkipListSet<>();
    private final Set<Operation> inVain = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cells = new AtomicInteger();

    Matrix(List<Operation> operations, People people, Calls calls) {
        this.operations = operations;
        this.people = people;
        this.things = new Things(people);
        this.calls = calls;
    }

    /** Operations that no row says anything of, and rows of no operation. */
    List<String> unsaid() {
        var ids = new TreeSet<>(operations.stream().map(Operation::id).toList());
        var unsaid = new ArrayList<>(ids);
        unsaid.removeAll(rows.keySet());
        rows.keySet().stream().filter(row -> !ids.contains(row)).forEach(unsaid::add);
        return unsaid;
    }

    /** What was answered otherwise than the table says. */
    Collection<String> mismatches() {
        var deleted = new ConcurrentHashMap<Operation, Map<String, String>>();
        sideBySide(operation -> {
            if (row(operation).of().isDeletedWithStudents()) {
                deleted.put(operation, goingToBeDeleted(operation));
            }
        });
        sideBySide(operation -> {
            for (var principal : Principal.values()) {
                own(operation, principal);
                foreign(operation, principal);
                astray(operation, principal, Ownership.ABSENT);
                astray(operation, principal, Ownership.OTHER_TYPE);
            }
        });
        deleted.forEach(this::gone);
        return mismatches;
    }

    /** Each with things of its own. */
    private void sideBySide(Consumer<Operation> check) {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            operations.stream()
                    .map(operation -> CompletableFuture.runAsync(() -> check.accept(operation), pool))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            pool.shutdownNow();
        }
    }

    /** The bodies of all that was 404, without their traces: whether something is there or not, it is the same. */
    Set<String> notFound() {
        return notFound;
    }

    String figures() {
        return operations.size() + " operations, " + cells.get() + " cells";
    }

    private Row row(Operation operation) {
        return rows.get(operation.id());
    }

    private void own(Operation operation, Principal caller) {
        var row = row(operation);
        var owner = caller == Principal.ANONYMOUS ? Principal.LEARNER : caller;
        if (!row.of().isAnAdults() || owner.isAdult()) {
            var thing = thing(row.of(), owner);
            check(operation, caller, Ownership.OWN, thing);
        }
    }

    private void foreign(Operation operation, Principal caller) {
        var row = row(operation);
        if (row.of() == Kind.NONE) {
            return;
        }
        var owner = ownerOfTheForeign(row.of(), caller);
        var thing = thing(row.of(), owner);
        if (check(operation, caller, Ownership.FOREIGN, thing) != Outcome.ALLOWED) {
            control(operation, owner, thing);
        }
    }

    private static Principal ownerOfTheForeign(Kind kind, Principal caller) {
        var usual = kind.isAnAdults() ? Principal.GUARDIAN : Principal.LEARNER;
        var other = kind.isAnAdults() ? Principal.OTHER_TEACHER : Principal.OTHER_LEARNER;
        return caller == usual ? other : usual;
    }

    /** Its control is the own cell of the same caller; nothing comes of the call, so that one thing serves all. */
    private void astray(Operation operation, Principal caller, Ownership whose) {
        var kind = row(operation).of();
        if (kind == Kind.NONE) {
            return;
        }
        var thing = new HashMap<>(lasting(kind == Kind.STUDENT ? Kind.LEARNER : kind, caller));
        var somethingElse = kind == Kind.SESSION || kind == Kind.TURN
                ? thing.get("learnerId")
                : lasting(Kind.SESSION, caller).get("sessionId");
        thing.put(kind.parameter(), whose == Ownership.ABSENT ? Things.absent(kind) : somethingElse);
        check(operation, caller, whose, thing);
    }

    private Map<String, String> lasting(Kind kind, Principal owner) {
        return lasting.computeIfAbsent(List.of(kind, owner), any -> thing(kind, owner));
    }

    private String idOf(Principal principal) {
        return people.get(principal).id().toString();
    }

    private Map<String, String> thing(Kind kind, Principal owner) {
        return things.make(kind, people.get(owner), idOf(owner));
    }

    /** One that the guardian can do it with, for now. */
    private Map<String, String> goingToBeDeleted(Operation operation) {
        var kind = row(operation).of();
        var guardian = people.get(Principal.GUARDIAN);
        var student = Things.student(guardian);
        var before = things.make(kind, guardian, student);
        control(operation, Principal.GUARDIAN, kind == Kind.STUDENT ? before : things.make(kind, guardian, student));
        delete(kind, guardian, student, before);
        return before;
    }

    private void delete(Kind kind, Learner guardian, String student, Map<String, String> thing) {
        if (kind.isLink()) {
            People.expect(guardian, delete("/sharing/v1/shares/" + thing.get("code")));
        } else if (kind == Kind.INVITE) {
            People.accept(people.somebody("teacher"), thing.get("inviteCode"));
        }
        var gone = guardian.persist(
                delete("/profile/v1/students/" + (kind == Kind.STUDENT ? thing.get("learnerId") : student)));
        if (gone.status() != 204 && gone.status() != 404) { // 404 where the operation itself has deleted it
            throw new Unexpected("status 204", gone);
        }
    }

    private static Call delete(String path) {
        return new Call("DELETE", path, Optional.empty(), Map.of());
    }

    /** Long enough ago, by all the other calls, that no answer from before is believed. */
    private void gone(Operation operation, Map<String, String> thing) {
        for (var principal : Principal.values()) {
            check(operation, principal, Ownership.DELETED, thing);
        }
    }

    private Outcome check(Operation operation, Principal caller, Ownership whose, Map<String, String> thing) {
        cells.incrementAndGet();
        var expected = Outcome.of(row(operation), caller, whose);
        var name = operation.id() + " by " + caller + " of " + whose;
        compare(name, operation, caller, expected, thing);
        return expected;
    }

    private void control(Operation operation, Principal owner, Map<String, String> thing) {
        var needsRole = row(operation).may().lacksRole(owner);
        compare(
                operation.id() + ", its control",
                operation,
                needsRole ? Principal.ADMIN : owner,
                Outcome.ALLOWED,
                thing);
    }

    /**
     * What allows it may not have been heard of yet, and who is busy says so; what is denied is denied at once. An operation
     * that was waited for in vain is not waited for again.
     */
    private Calls.Answer answer(Operation operation, Principal caller, Outcome expected, Map<String, String> thing) {
        var row = row(operation);
        var somebody = caller == Principal.ANONYMOUS ? null : people.get(caller);
        var deadline = System.nanoTime() + Things.SOON.toNanos();
        var answer = calls.make(operation, row, somebody, thing);
        while ((expected == Outcome.ALLOWED && !answer.shows(expected, row) || answer.status() == 503)
                && !inVain.contains(operation)) {
            if (System.nanoTime() > deadline) {
                inVain.add(operation);
            }
            LockSupport.parkNanos(200_000_000);
            answer = calls.make(operation, row, somebody, thing);
        }
        return answer;
    }

    private void compare(
            String name, Operation operation, Principal caller, Outcome expected, Map<String, String> thing) {
        var row = row(operation);
        var answer = answer(operation, caller, expected, thing);
        if (!answer.shows(expected, row)) {
            mismatches.add(name + ": " + expected + " expected, but it was " + answer);
        } else if (answer.status() == 404) {
            notFound.add(answer.text().replaceFirst("\"traceId\":\"[^\"]*\"", ""));
        }
    }
}
