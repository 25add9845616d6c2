package dev.lyceum.gamification.achievement;

import static dev.lyceum.gamification.rules.Rule.must;

import dev.lyceum.kit.text.Languages;
import java.util.Map;

/**
 * One line of the catalogue.
 *
 * @param achievement its name for ever, UPPER_SNAKE
 * @param title by language, English at least
 * @param criterion one criterion's name and target
 */
public record Achievement(String achievement, Map<String, String> title, Rarity rarity, Map<String, Long> criterion) {
    public Achievement {
        title = Map.copyOf(title);
        criterion = Map.copyOf(criterion);
        must(achievement.matches("[A-Z][A-Z0-9_]*"), "an achievement's name is UPPER_SNAKE");
        must(title.containsKey("en"), achievement + " has an English title");
        must(rarity != null, achievement + " has a rarity");
        must(criterion.size() == 1, achievement + " has one criterion");
        criterion.forEach(Criterion::named);
    }

    public Criterion toReach() {
        Map.Entry<String, Long> only = criterion.entrySet().iterator().next();
        return Criterion.named(only.getKey(), only.getValue());
    }

    /** In the best language for this {@code Accept-Language} that there is a title in; English when there is none. */
    public String titleIn(String acceptLanguage) {
        return title.get(Languages.best(acceptLanguage, title.keySet()));
    }
}
