package dev.lyceum.sharing.activity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures and codes in English. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    /** {@code FIRST_PROBLEM} is «First problem»: a code that we do not know yet reads well too. */
    static String of(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
        return words.isEmpty() ? code : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String count(long number, String one) {
        return number == 1 ? "1 " + one : number + " " + one + "s";
    }
}
