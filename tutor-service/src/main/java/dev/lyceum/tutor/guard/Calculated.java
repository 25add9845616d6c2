package dev.lyceum.tutor.guard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A calculation that comes to the answer, unless just that stands in what is known: 8/2, twice 2, the number after three. */
final class Calculated implements Disguise {
    private static final Pattern NUMBER = Pattern.compile("[0-9]");

    @Override
    public boolean tells(Secret secret, Draft draft) {
        if (secret.sizes().isEmpty() || !NUMBER.matcher(draft.digits()).find()) {
            return false;
        }
        List<Calculation> telling = ReadCalculations.in(draft.digits()).calculations().stream()
                .filter(calculation -> secret.is(calculation.value()))
                .toList();
        return !telling.isEmpty() && !known(secret).containsAll(written(telling.stream()));
    }

    private static Set<String> known(Secret secret) {
        return written(secret.known().stream()
                .flatMap(text -> ReadCalculations.in(Draft.of(text).digits()).calculations().stream()));
    }

    private static Set<String> written(Stream<Calculation> calculations) {
        return calculations.map(Calculation::written).collect(Collectors.toSet());
    }
}
