package dev.lyceum.kit.inbox;

/** A record that can never be applied. The message is the reason in the dead letter: it quotes nothing of the record. */
class PoisonException extends Exception {

    PoisonException(String reason) {
        super(reason, null, false, false);
    }
}
