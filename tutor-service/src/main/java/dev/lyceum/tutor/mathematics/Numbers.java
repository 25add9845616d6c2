package dev.lyceum.tutor.mathematics;

/** Numerals as they are written with separators. */
final class Numbers {
    private Numbers() {}

    /** 1,024 and 1 024 without what groups their digits; a comma before other than three digits is a decimal point. */
    static String plain(String written) {
        String joined = written.replace(" ", "");
        boolean grouped = joined.matches("[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
        return grouped ? joined.replace(",", "") : joined.replace(',', '.');
    }
}
