package dev.lyceum.gamification.achievement;

import static dev.lyceum.gamification.rules.Rule.must;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lyceum.kit.text.Languages;
import java.util.Map;

/**
 * One line of the catalogue.
 *
 * @param achievement its name for ever, UPPER_SNAKE
 * @param title by language, English at least
 */
public record Achievement(String achievement, Map<String, String> title, Rarity rarity, Criterion criterion) {
    public Achievement {
        title = Map.copyOf(title);
        must(achievement.matches("[A-Z][A-Z0-9_]*"), "an achievement's name is UPPER_SNAKE, not " + achievement);
        must(title.containsKey(Languages.ENGLISH), achievement + " has an English title");
        must(title.values().stream().noneMatch(String::isBlank), achievement + " has no blank title");
        must(rarity != null, achievement + " has a rarity");
        must(criterion != null, achievement + " has a criterion");
    }

    /** @param criterion in the language of {@link Criteria} */
    @JsonCreator
    static Achievement written(
            @JsonProperty("achievement") String achievement,
            @JsonProperty("title") Map<String, String> title,
            @JsonProperty("rarity") Rarity rarity,
            @JsonProperty("criterion") Map<String, Object> criterion) {
        return new Achievement(achievement, title, rarity, read(achievement, criterion));
    }

    private static Criterion read(String achievement, Map<String, Object> criterion) {
        try {
            return Criteria.read(criterion);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("the criterion of " + achievement + " " + wrong.getMessage(), wrong);
        }
    }

    /** In the best language for this {@code Accept-Language} that there is a title in; English when there is none. */
    public String titleIn(String acceptLanguage) {
        return title.get(Languages.best(acceptLanguage, title.keySet()));
    }
}
