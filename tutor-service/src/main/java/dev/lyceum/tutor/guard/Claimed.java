package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A number that may be repeated, said to be the answer: the answer is 4, where 4 stands in the problem. */
final class Claimed implements Disguise {
    private static final String NUMBER =
            "(?:a |an |the |el |la |un )?(?:[$€£] ?)?(?<number>[-−]?[0-9]{1,15}(?:[.,][0-9]{1,15})?(?: ?/ ?[0-9]{1,15})?)"
                    + "(?![0-9a-z]|[.,][0-9]| ?[-+*×·÷/^(]| (?:times|more|less|fewer|plus|minus|divided|multiplied|over|of|on|from|to|away|veces|mas|menos|por|entre|de)\\b)";
    private static final String SAYS =
            "(?: ?(?:is|are|was|would be|will be|should be|must be|has to be|can only be|could be|comes to|comes out to|comes out as|comes out at|equals|equal to|is equal to|turns out to be|works out to|works out as|gives|you want|you need|you are looking for|we want|we need"
                    + "|es|son|seria|sera|debe ser|tiene que ser|vale|da|es igual a|igual a|que buscas|resulta|queda)| ?[=:≈]){1,3} ?(?:just|simply|exactly|only|really|nothing but|none other than|precisely|actually|indeed|about|justo|simplemente|exactamente|solo)? ?";
    private static final Pattern OF_ANSWER = Pattern.compile(
            "\\b(?:answer|solution|result|value|number|unknown|total|change|price|cost|area|perimeter|mean|average|speed|distance|sum|difference|product|share|probability|hypotenuse|respuesta|solucion|resultado|valor|numero|incognita|total|(?<![0-9)] ?)[a-df-z](?![a-z0-9])|it|that)"
                    + SAYS + NUMBER);
    /** f(7), {7}, x ∈ {7}. */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(?:(?<![a-z])[a-z] ?\\(|\\{) ?(?<number>[-−]?[0-9]{1,15}(?:[.,/][0-9]{1,15})?) ?[)}]");

    private static final Pattern BOTH = Pattern.compile("(?:±|\\+/-|plus or minus|mas o menos) ?([0-9]{1,15})");
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:try|pick|choose|write|type|enter|put|say|submit|answer|prueba|elige|escribe|pon|di|responde)(?: with| down| in| con)?(?: the number| the value| the answer| el numero| el valor)? "
                    + NUMBER);

    @Override
    public boolean tells(Secret secret, Draft draft) {
        String text = draft.digits();
        return OF_ANSWER.matcher(text).results().anyMatch(found -> isAnswer(secret, found))
                || BOTH.matcher(text).results().anyMatch(found -> areBoth(secret, found))
                || IN_BRACKETS.matcher(text).results().anyMatch(found -> isAnswer(secret, found))
                || TOLD.matcher(text).results().anyMatch(found -> isAnswer(secret, found));
    }

    /** Plus or minus four, where one of them may be said. */
    private static boolean areBoth(Secret secret, MatchResult found) {
        return number(found.group(1))
                .filter(secret.withheld().values()::contains)
                .map(Rational::negate)
                .filter(secret.withheld().values()::contains)
                .isPresent();
    }

    private static boolean isAnswer(Secret secret, MatchResult found) {
        return number(found.group(1))
                .filter(secret.withheld().values()::contains)
                .isPresent();
    }

    static Optional<Rational> number(String written) {
        String[] parts = written.replace('−', '-').replace(" ", "").split("/");
        Rational top = Rational.of(new BigDecimal(parts[0].replace(',', '.')));
        Rational bottom = parts.length > 1 ? Rational.of(new BigDecimal(parts[1])) : Rational.ONE;
        return bottom.isZero() ? Optional.empty() : Optional.of(top.over(bottom));
    }
}
