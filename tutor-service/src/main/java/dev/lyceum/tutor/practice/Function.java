package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** The functions that a formula of the catalogue may use; all exact. */
enum Function {
    GCD {
        @Override
        Rational of(List<Rational> of) {
            return Rational.of(whole(of.get(0)).gcd(whole(of.get(1))));
        }
    },
    LCM {
        @Override
        Rational of(List<Rational> of) {
            return of.get(0).times(of.get(1)).abs().over(GCD.of(of));
        }
    },
    MIN {
        @Override
        Rational of(List<Rational> of) {
            return of.stream().min(Rational::compareTo).orElseThrow();
        }
    },
    MAX {
        @Override
        Rational of(List<Rational> of) {
            return of.stream().max(Rational::compareTo).orElseThrow();
        }
    },
    /** The one in the middle of an odd number of values. */
    MEDIAN {
        @Override
        Rational of(List<Rational> of) {
            return of.stream().sorted().toList().get(of.size() / 2);
        }
    },
    ABS {
        @Override
        Rational of(List<Rational> of) {
            return of.get(0).abs();
        }
    },
    FLOOR {
        @Override
        Rational of(List<Rational> of) {
            return Rational.of(of.get(0).cut(0, RoundingMode.FLOOR));
        }
    },
    CEIL {
        @Override
        Rational of(List<Rational> of) {
            return Rational.of(of.get(0).cut(0, RoundingMode.CEILING));
        }
    },
    /** {@code round(x, 100)}: to the nearest hundred, a half goes up; {@code round(x, 0.1)}: to one decimal place. */
    ROUND {
        @Override
        Rational of(List<Rational> of) {
            return Rational.of(of.get(0).over(of.get(1)).cut(0, RoundingMode.HALF_UP))
                    .times(of.get(1));
        }
    },
    MOD {
        @Override
        Rational of(List<Rational> of) {
            return Rational.of(whole(of.get(0)).mod(whole(of.get(1))));
        }
    },
    /** Of a square only: anything else is rejected. */
    ROOT {
        @Override
        Rational of(List<Rational> of) {
            Rational square = of.get(0);
            if (square.signum() < 0) {
                throw new Rejected("the root of " + square);
            }
            var root =
                    new Rational(square.numerator().sqrt(), square.denominator().sqrt());
            if (!root.times(root).equals(square)) {
                throw new Rejected("the root of " + square);
            }
            return root;
        }
    },
    WHOLE {
        @Override
        Rational of(List<Rational> of) {
            return truth(of.get(0).isInteger());
        }
    },
    SQUARE {
        @Override
        Rational of(List<Rational> of) {
            BigInteger number = whole(of.get(0));
            return truth(number.signum() >= 0
                    && number.sqrt().multiply(number.sqrt()).equals(number));
        }
    },
    PRIME {
        @Override
        Rational of(List<Rational> of) {
            return truth(whole(of.get(0)).isProbablePrime(50));
        }
    };

    private static final int LARGEST_EXPONENT = 100;

    abstract Rational of(List<Rational> of);

    static Function named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    static Rational truth(boolean holds) {
        return holds ? Rational.ONE : Rational.ZERO;
    }

    static Rational power(Rational base, Rational exponent) {
        int size = whole(exponent).intValueExact();
        if (Math.abs(size) > LARGEST_EXPONENT || base.isZero() && size <= 0) {
            throw new Rejected(base + " to the power of " + exponent);
        }
        return base.power(size);
    }

    private static BigInteger whole(Rational number) {
        if (!number.isInteger()) {
            throw new Rejected(number + " is no whole number");
        }
        return number.numerator();
    }
}
