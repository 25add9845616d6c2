package dev.lyceum.gamification.achievement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API says of achievements. */
final class AchievementViews {

    @Schema(name = "AchievementProgress")
    record Towards(long done, long target) {}

    @Schema(name = "Achievement")
    record Item(
            @Schema(examples = "STREAK_3") String achievement,
            @Schema(description = "In the language of `Accept-Language`, or English.") String title,
            Rarity rarity,
            @Schema(description = "Absent while it is not unlocked.") Instant unlockedAt,
            Towards progress) {

        static Item of(Achievement achievement, String acceptLanguage, Progress progress, Instant unlockedAt) {
            Criterion criterion = achievement.toReach();
            long done = Math.min(criterion.target(), criterion.done(progress));
            return new Item(
                    achievement.achievement(),
                    achievement.titleIn(acceptLanguage),
                    achievement.rarity(),
                    unlockedAt,
                    new Towards(done, criterion.target()));
        }
    }

    @Schema(name = "Achievements")
    record Shelf(List<Item> items) {

        static Shelf of(Catalogue catalogue, String acceptLanguage, Progress progress, Map<String, Instant> unlocked) {
            return new Shelf(catalogue.achievements().stream()
                    .map(each -> Item.of(each, acceptLanguage, progress, unlocked.get(each.achievement())))
                    .toList());
        }
    }

    private AchievementViews() {}
}
