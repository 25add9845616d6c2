package dev.lyceum.tutor.mathematics;

/** How two sides are compared. */
public enum Comparison {
    EQUAL("=", "=", false),
    LESS("<", "<", false),
    AT_MOST("≤", "\\le", true),
    GREATER(">", ">", false),
    AT_LEAST("≥", "\\ge", true),
    UNEQUAL("≠", "\\ne", false);

    private final String sign;
    private final String latex;
    private final boolean orEqual;

    Comparison(String sign, String latex, boolean orEqual) {
        this.sign = sign;
        this.latex = latex;
        this.orEqual = orEqual;
    }

    public String sign() {
        return sign;
    }

    public String latex() {
        return latex;
    }

    /** Whether it holds between equals, of those that say which is more. */
    public boolean orEqual() {
        return orEqual;
    }

    /** Whether it says which of the two is more. */
    public boolean isOrder() {
        return this != EQUAL && this != UNEQUAL;
    }

    public boolean isLess() {
        return this == LESS || this == AT_MOST;
    }

    /** The same said from the other side. */
    public Comparison swapped() {
        return switch (this) {
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
            case EQUAL, UNEQUAL -> this;
        };
    }
}
