package dev.lyceum.gamification.achievement;

import static dev.lyceum.gamification.rules.Rule.must;

import java.util.List;
import java.util.Locale;
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

    /** In the first of these languages that there is a title in; English when there is none. */
    public String titleIn(List<Locale> languages) {
        return languages.stream()
                .map(Locale::getLanguage)
                .filter(title::containsKey)
                .findFirst()
                .map(title::get)
                .orElseGet(() -> title.get("en"));
    }
}
