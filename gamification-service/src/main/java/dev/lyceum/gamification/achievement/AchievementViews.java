package dev.lyceum.gamification.achievement;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API says of achievements. */
final class AchievementViews {

    @Schema(name = "AchievementProgress")
    record Towards(long done, long target) {

        /** What is held is done, also when the criterion has become a harder one since. */
        static Towards of(Criterion criterion, Progress progress, boolean isHeld) {
            long target = criterion.target();
            return new Towards(isHeld ? target : Math.min(target, criterion.done(progress)), target);
        }
    }

    @Schema(name = "Achievement")
    record Item(
            @Schema(examples = "STREAK_3") String achievement,
            @Schema(description = "In the language of `Accept-Language`, or English.") String title,
            Rarity rarity,
            @Schema(description = "Absent while it is not unlocked.") Instant unlockedAt,
            Towards progress) {

        static Item of(Achievement achievement, String acceptLanguage, Unlocked.State state) {
            Instant unlockedAt = state.unlocked().get(achievement.achievement());
            return new Item(
                    achievement.achievement(),
                    achievement.titleIn(acceptLanguage),
                    achievement.rarity(),
                    unlockedAt,
                    Towards.of(achievement.criterion(), state.progress(), unlockedAt != null));
        }
    }

    @Schema(name = "Achievements")
    record Shelf(List<Item> items) {

        static Shelf of(Catalogue catalogue, String acceptLanguage, Unlocked.State state) {
            return new Shelf(catalogue.achievements().stream()
                    .map(each -> Item.of(each, acceptLanguage, state))
                    .toList());
        }
    }

    private AchievementViews() {}
}
