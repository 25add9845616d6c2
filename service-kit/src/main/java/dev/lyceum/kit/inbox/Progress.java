package dev.lyceum.kit.inbox;

/**
 * How far a partition has come since it was assigned to us.
 *
 * @param since the first offset that we were told was received, of a poll its last; what came under an assignment before is
 *     somebody else's by now
 * @param handled the offset behind what is done with
 * @param committed the same, as the broker has it
 */
record Progress(long since, long handled, long committed) {
    static final Progress NONE = new Progress(Long.MAX_VALUE, 0, 0);

    Progress received(long offset) {
        return new Progress(Math.min(since, offset), handled, committed);
    }

    Progress handled(long offset) {
        return offset < since ? this : new Progress(since, Math.max(handled, offset + 1), committed);
    }

    Progress committed(long next) {
        return new Progress(since, handled, Math.max(committed, next));
    }

    boolean waits() {
        return handled > committed;
    }
}
