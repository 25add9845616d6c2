package dev.lyceum.tutor.llm;

import java.util.UUID;

/**
 * What a request is made for, and on whose account.
 *
 * @param session null before there is one; then {@code seq} is too
 */
public record Call(UUID session, Integer seq, Payer payer) {

    public static Call withoutASession(Payer payer) {
        return new Call(null, null, payer);
    }
}
