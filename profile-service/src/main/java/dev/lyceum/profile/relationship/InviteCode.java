package dev.lyceum.profile.relationship;

import dev.lyceum.kit.id.Codes;
import dev.lyceum.kit.text.Sha256;

/** What is handed to an adult, once. 78 bits of chance: more than could be tried against its hash while it is good. */
record InviteCode(String text) {
    private static final int LENGTH = 16;

    static InviteCode next(Codes codes) {
        return new InviteCode(codes.next(LENGTH));
    }

    /** All that is kept of it. */
    String hash() {
        return Sha256.hex(text);
    }

    @Override
    public String toString() {
        return "invite code"; // it is a secret
    }
}
