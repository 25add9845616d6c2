package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How a number is written; one that cannot be written so is rejected. */
enum Style {
    /** 7, -7, 3/4 */
    NUMBER {
        @Override
        String write(Rational number) {
            return number.toString();
        }
    },
    /** 2.5 */
    DECIMAL {
        @Override
        String write(Rational number) {
            return finite(number).toPlainString();
        }
    },
    /** $3 or $3.50, never a fraction of a cent, nor nothing or less */
    MONEY {
        @Override
        String write(Rational number) {
            if (number.signum() <= 0) {
                throw new Rejected("to pay " + number);
            }
            return "$" + (number.isInteger() ? number : places(number, 2));
        }
    },
    /** 2.50 */
    CENTS {
        @Override
        String write(Rational number) {
            return places(number, 2);
        }
    },
    /** 2 1/3 */
    MIXED {
        @Override
        String write(Rational number) {
            Rational size = number.abs();
            BigDecimal whole = size.cut(0, RoundingMode.FLOOR);
            if (number.isInteger() || whole.signum() == 0) {
                return number.toString();
            }
            return (number.signum() < 0 ? "-" : "") + whole + " " + size.minus(Rational.of(whole));
        }
    },
    /** Minutes as 3 h 20 min */
    DURATION {
        @Override
        String write(Rational number) {
            int minutes = positive(number);
            String hours = minutes < HOUR ? "" : minutes / HOUR + " h";
            String rest = minutes % HOUR == 0 ? "" : minutes % HOUR + " min";
            return hours.isEmpty() || rest.isEmpty() ? hours + rest : hours + " " + rest;
        }
    },
    /** Minutes since midnight as 4:05 pm */
    CLOCK {
        @Override
        String write(Rational number) {
            int minutes = positive(number);
            int hour = minutes / HOUR % 24;
            return String.format(
                    Locale.ROOT,
                    "%d:%02d %s",
                    hour % 12 == 0 ? 12 : hour % 12,
                    minutes % HOUR,
                    hour < 12 ? "am" : "pm");
        }
    };

    private static final int HOUR = 60;

    abstract String write(Rational number);

    static Style named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static BigDecimal finite(Rational number) {
        return number.decimal().orElseThrow(() -> new Rejected(number + " is no finite decimal"));
    }

    private static String places(Rational number, int places) {
        if (finite(number).scale() > places) {
            throw new Rejected(number + " has more than " + places + " decimal places");
        }
        return finite(number).setScale(places, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static int positive(Rational minutes) {
        if (!minutes.isInteger() || minutes.signum() <= 0) {
            throw new Rejected(minutes + " minutes");
        }
        return minutes.numerator().intValueExact();
    }
}
