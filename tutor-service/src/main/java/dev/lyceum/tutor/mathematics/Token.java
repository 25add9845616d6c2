package dev.lyceum.tutor.mathematics;

/** The smallest written thing. {@code spaced}: white space stands before it. */
record Token(Kind kind, String text, boolean spaced) {
    enum Kind {
        NUMBER,
        LETTER,
        SIGN,
        FRACTION,
        FUNCTION,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isInteger() {
        return isNumber() && text.indexOf('.') < 0;
    }

    Function function() {
        return Function.named(text).orElseThrow();
    }
}
