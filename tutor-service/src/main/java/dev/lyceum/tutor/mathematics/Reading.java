package dev.lyceum.tutor.mathematics;

import java.util.Optional;

/** What became of a piece of text. */
public sealed interface Reading {
    Optional<Statement> statement();

    record Understood(Statement read) implements Reading {
        @Override
        public Optional<Statement> statement() {
            return Optional.of(read);
        }
    }

    record NotUnderstood(Reason reason) implements Reading {
        @Override
        public Optional<Statement> statement() {
            return Optional.empty();
        }
    }

    enum Reason {
        EMPTY,
        TOO_LONG,
        TOO_DEEP,
        TOO_BIG,
        UNKNOWN_SYMBOL,
        WORDS,
        UNFINISHED,
        NOT_A_FORMULA
    }
}
