package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Reading.Reason;
import dev.lyceum.tutor.mathematics.Token.Kind;
import java.util.List;
import java.util.Set;

/** A place in a row of tokens, the last of which is always the end. */
final class TokenReader {
    private static final Set<String> OPENING = Set.of("(", "[", "{", "|(");
    private static final Set<String> CLOSING = Set.of(")", "]", "}", ")|");

    private final List<Token> tokens;
    private int at;

    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return ahead(0);
    }

    Token ahead(int count) {
        return tokens.get(Math.min(at + count, tokens.size() - 1));
    }

    Token next() {
        return tokens.get(at++);
    }

    boolean accept(String sign) {
        boolean there = peek().is(sign);
        at += there ? 1 : 0;
        return there;
    }

    boolean isBehind(String sign) {
        return at > 0 && tokens.get(at - 1).is(sign);
    }

    boolean isAtEnd() {
        return peek().kind() == Kind.END;
    }

    void expect(String sign) throws Refusal {
        if (!accept(sign)) {
            throw unexpected();
        }
    }

    Refusal unexpected() {
        return new Refusal(isAtEnd() ? Reason.UNFINISHED : Reason.NOT_A_FORMULA);
    }

    /** Whether the bracket that opens here holds a comma of its own, so that it is a pair or an interval and no group. */
    boolean isListAhead() {
        int depth = 0;
        for (int i = at + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (depth == 0 && (token.is(",") || token.is(";"))) {
                return true;
            }
            if (token.kind() == Kind.SIGN && CLOSING.contains(token.text()) && depth-- == 0) {
                return false;
            }
            depth += token.kind() == Kind.SIGN && OPENING.contains(token.text()) ? 1 : 0;
        }
        return false;
    }

    /** 12 x 7, 12x7, (1 + 2) x 3: between numbers, or with space on both sides before a bracket. */
    boolean acceptTimesWrittenAsLetter() {
        Token letter = peek();
        if (at == 0 || letter.kind() != Kind.LETTER || !letter.text().equalsIgnoreCase("x")) {
            return false;
        }
        Token before = tokens.get(at - 1);
        Token after = ahead(1);
        boolean operand = before.isNumber() || before.is(")");
        boolean times = operand
                && (after.isNumber() && letter.spaced() == after.spaced()
                        || after.is("(") && letter.spaced() && after.spaced());
        at += times ? 1 : 0;
        return times;
    }
}
