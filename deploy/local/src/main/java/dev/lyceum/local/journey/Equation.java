package dev.lyceum.local.journey;

/** A linear equation {@code ax + b = c} with a whole solution, and the lines that solve it. */
public record Equation(int a, int b, int x) {

    /** The n-th of very many, no two the same problem. */
    public static Equation number(int n) {
        return new Equation(2 + n % 7, 1 + n / 91, 2 + n / 7 % 13);
    }

    public String text() {
        return "Solve " + a + "x + " + b + " = " + (a * x + b);
    }

    /** The line that a learner writes who adds b where it must be taken away. */
    public String wrongStep() {
        return a + "x = " + (a * x + 2 * b);
    }

    public String step() {
        return a + "x = " + a * x;
    }

    public String answer() {
        return "x = " + x;
    }
}
