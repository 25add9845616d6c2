package dev.lyceum.tutor.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Nobody is told what is to be found, in whatever disguise. */
final class KeepTheAnswer implements Rule {
    private static final List<Disguise> DISGUISES = List.of(
            new Claimed(),
            new Calculated(),
            new Telltale(),
            new Pinned(),
            new Compared(),
            new Nearly(),
            new DigitsApart(),
            new OtherNumerals(),
            new SpelledOut(),
            new Initials(),
            new Turned(),
            new Facts(),
            new Encoded());
    private static final Pattern DIGITS = Pattern.compile("[0-9]");

    private final Secret secret;

    KeepTheAnswer(Secret secret) {
        this.secret = secret;
    }

    @Override
    public Optional<Leak> brokenBy(Draft draft) {
        return isPlain(draft) || DISGUISES.stream().anyMatch(disguise -> disguise.tells(secret, draft))
                ? Optional.of(Leak.ANSWER)
                : Optional.empty();
    }

    private boolean isPlain(Draft draft) {
        return !secret.withheld().allows(draft.text())
                || !draft.plain().equals(draft.text()) && !secret.withheld().allows(draft.plain())
                || !draft.digits().equals(draft.small()) && isInDigits(draft.digits())
                || !draft.others().equals(draft.digits()) && isInDigits(draft.others());
    }

    private boolean isInDigits(String digits) {
        return DIGITS.matcher(digits).find() && !secret.withheld().allowsNumbersOf(digits);
    }
}
