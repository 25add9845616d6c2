package dev.lyceum.gamification.xp;

/**
 * What one rule has paid one learner in one study day. The day's cap lies on its sum and not on an entry, so the sum does
 * not depend on the order in which deeds are heard of or taken back.
 *
 * @param raw sum of the raw amounts, where what was taken back counts against what was given
 * @param paid sum of the amounts: never below 0 or above {@code raw}, and {@code min(cap, raw)} as long as the cap stays
 */
public record Bucket(long raw, long paid) {
    public static final Bucket EMPTY = new Bucket(0, 0);

    /**
     * The amount of the next entry.
     *
     * @param rawAmount without the cap; below 0 for an entry that takes another one back
     * @return between 0 and {@code rawAmount}: an award takes nothing away and a reversal gives nothing, whatever the cap
     */
    public int credited(int rawAmount, int dailyCap) {
        long due = Math.min(dailyCap, raw + rawAmount) - paid;
        return (int) Math.max(Math.min(0, rawAmount), Math.min(due, Math.max(0, rawAmount)));
    }

    public Bucket with(int rawAmount, int dailyCap) {
        return new Bucket(raw + rawAmount, paid + credited(rawAmount, dailyCap));
    }
}
