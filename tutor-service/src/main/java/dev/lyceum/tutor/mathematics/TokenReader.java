package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Reading.Reason;
import dev.lyceum.tutor.mathematics.Token.Kind;
import java.util.List;

/** A place in a row of tokens, the last of which is always the end. */
final class TokenReader {
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

    void expect(String sign) throws Refusal {
        if (!accept(sign)) {
            throw unexpected();
        }
    }

    Refusal unexpected() {
        return new Refusal(peek().kind() == Kind.END ? Reason.UNFINISHED : Reason.NOT_A_FORMULA);
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
        boolean times = operand && (after.isNumber() || after.is("(") && letter.spaced() && after.spaced());
        at += times ? 1 : 0;
        return times;
    }
}
