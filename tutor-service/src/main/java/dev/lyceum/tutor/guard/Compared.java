package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Comparison;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An inequality in words, or the way its picture goes: x is less than -3, shade to the left. */
final class Compared implements Disguise {
    private static final Pattern IN_WORDS =
            Pattern.compile("\\b[a-z] (?:has to be |must be |should be |can be |is |are |es |est |debe ser )?"
                    + "(?:(?<less>less|smaller|lower|below|under|at most|menor|inferior|como mucho|plus petit|mas pequen[oa])"
                    + "|(?:greater|bigger|larger|higher|more|above|over|at least|mayor|superior|al menos|plus grand|mas grande))"
                    + "(?: than| que| de)?(?: or equal(?: to)?| o igual(?: que| a)?)?(?: to| than| que| a)? ?"
                    + "(?<minus>-|−|minus |negative |menos |moins )?(?<number>[0-9]{1,12}(?:\\.[0-9]{1,9})?)");
    private static final Pattern DRAWN =
            Pattern.compile("\\b(?:shade|shading|arrow|draw|colou?r|pinta|sombrea|colorea|flecha|dibuja)\\b.{0,60}"
                    + "\\b(?:to the|a la|hacia la) (?:(?<left>left|izquierda)|right|derecha)\\b(?! or | o )");
    private static final Set<Comparison> LESS = Set.of(Comparison.LESS, Comparison.AT_MOST);

    @Override
    public boolean tells(Secret secret, Draft draft) {
        return secret.withheld()
                .answer()
                .map(Expected::answer)
                .filter(Chain.class::isInstance)
                .map(Chain.class::cast)
                .filter(answer -> answer.signs().size() == 1)
                .filter(answer -> DRAWN.matcher(draft.small())
                                .results()
                                .anyMatch(found -> isLess(answer) == (found.group(1) != null))
                        || IN_WORDS.matcher(draft.digits()).results().anyMatch(found -> isSaid(secret, answer, found)))
                .isPresent();
    }

    /** x < 3, and 3 > x. */
    private static boolean isLess(Chain answer) {
        return LESS.contains(answer.signs().get(0)) == (answer.sides().get(0) instanceof Variable);
    }

    private static boolean isSaid(Secret secret, Chain answer, MatchResult found) {
        Rational size = Rational.of(new BigDecimal(found.group(3)));
        Rational bound = found.group(2) == null ? size : size.negate();
        return isLess(answer) == (found.group(1) != null)
                && secret.withheld().values().stream().findFirst().equals(Optional.of(bound));
    }
}
