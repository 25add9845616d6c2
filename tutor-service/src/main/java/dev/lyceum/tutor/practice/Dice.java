package dev.lyceum.tutor.practice;

/**
 * Chance that repeats: the same words roll the same numbers for ever, on any JDK. The seed is the FNV-1a hash of the words,
 * the numbers are SplitMix64.
 */
final class Dice {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(String words) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < words.length(); i++) {
            hash = (hash ^ words.charAt(i)) * FNV_PRIME;
        }
        return new Dice(hash);
    }

    /** A number from 0 to below the bound, each as likely as the next. */
    int below(int bound) {
        return (int) Math.floorMod(next() >>> 1, (long) bound);
    }

    private long next() {
        state += GOLDEN;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
