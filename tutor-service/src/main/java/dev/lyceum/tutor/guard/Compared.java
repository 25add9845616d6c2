package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Comparison;
import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An inequality in words, or the way its picture goes: x is less than -3, shade to the left. */
final class Compared implements Disguise {
    private static final Pattern IN_WORDS = Pattern.compile(
            "\\b[a-z] (?:has to be |must be |should be |can be |is |es |est |debe ser )?"
                    + "(?:(?<less>less|smaller|lower|below|under|menor|inferior|plus petit|mas pequen[oa])"
                    + "|(?:greater|bigger|larger|higher|more|above|over|mayor|superior|plus grand|mas grande))"
                    + "(?: or equal)?(?: than| que| to| de| a)? ?(?<minus>-|−|minus |negative |menos |moins )?(?<number>[0-9]{1,12}(?:\\.[0-9]{1,9})?)");
    private static final Pattern DRAWN = Pattern.compile(
            "\\b(?:shade|shading|arrow|draw|colou?r|pinta|sombrea|colorea|flecha|dibuja)\\b.{0,60}\\b(?:left|right|izquierda|derecha)\\b");

    @Override
    public boolean tells(Secret secret, Draft draft) {
        return secret.withheld()
                .answer()
                .map(Expected::answer)
                .filter(Chain.class::isInstance)
                .map(Chain.class::cast)
                .filter(answer -> answer.signs().size() == 1)
                .filter(answer -> draft.mentions(DRAWN)
                        || IN_WORDS.matcher(draft.digits()).results().anyMatch(found -> isSaid(secret, answer, found)))
                .isPresent();
    }

    private static boolean isSaid(Secret secret, Chain answer, MatchResult found) {
        Rational size = Rational.of(new BigDecimal(found.group(3)));
        boolean less = found.group(1) != null;
        return (found.group(2) == null ? size : size.negate())
                        .equals(bound(secret).orElse(null))
                && less
                        == List.of(Comparison.LESS, Comparison.AT_MOST)
                                .contains(answer.signs().get(0));
    }

    private static Optional<Rational> bound(Secret secret) {
        return secret.withheld().values().stream().findFirst();
    }
}
