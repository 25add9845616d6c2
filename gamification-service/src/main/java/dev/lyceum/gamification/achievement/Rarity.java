package dev.lyceum.gamification.achievement;

/** How much of a feat an achievement is. */
public enum Rarity {
    COMMON,
    RARE,
    EPIC,
    LEGENDARY
}
