package dev.lyceum.local.tables;

/** Inserts, updates and deletes as a bar whose length grows with the number of digits: a busy table must not hide a quiet one. */
final class Bars {

    private static final double CELLS_PER_DIGIT = 4;
    private static final String INSERT = "█";
    private static final String UPDATE = "▒";
    private static final String DELETE = "░";

    private Bars() {}

    static String of(Usage usage) {
        var writes = usage.writes();
        if (writes == 0) {
            return "";
        }
        var cells = 1 + (int) Math.round(CELLS_PER_DIGIT * Math.log10(writes));
        var inserts = share(usage.inserts(), writes, cells);
        var deletes = share(usage.deletes(), writes, cells);
        var updates = Math.max(0, cells - inserts - deletes);
        return INSERT.repeat(inserts) + UPDATE.repeat(updates) + DELETE.repeat(deletes);
    }

    private static int share(long part, long all, int cells) {
        return (int) Math.round((double) cells * part / all);
    }
}
