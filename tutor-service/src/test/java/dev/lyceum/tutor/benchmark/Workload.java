package dev.lyceum.tutor.benchmark;

import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.evaluation.Labels;
import dev.lyceum.tutor.task.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the labelled files ask the checker, in their order, again and again. Never empty. */
final class Workload<T> {
    private final List<T> items;
    private int next;

    Workload(List<T> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("Nothing to measure");
        }
        this.items = items;
    }

    T next() {
        T item = items.get(next);
        next = (next + 1) % items.size();
        return item;
    }

    /** @param written the right answer as its author wrote it */
    record Answer(String written, Expected expected, String given) {}

    record Line(String previous, String next) {}

    static Workload<Answer> answers(String file) {
        return new Workload<>(
                Labels.read(file).stream().flatMap(Workload::answers).toList());
    }

    private static Stream<Answer> answers(Map<String, Object> problem) {
        String written = (String) problem.get("expected");
        Form form = Form.valueOf((String) problem.get("form"));
        Expected expected =
                Expected.written(written, Optional.of(form), List.of()).orElseThrow();
        return ((Map<?, ?>) problem.get("answers"))
                .values().stream()
                        .flatMap(given -> ((List<?>) given).stream())
                        .map(given -> new Answer(written, expected, (String) given));
    }

    static Workload<Line> lines(String file) {
        return new Workload<>(Labels.read(file).stream()
                .flatMap(problem -> ((List<?>) problem.get("steps")).stream())
                .map(step -> (Map<?, ?>) step)
                .map(step -> new Line((String) step.get("previous"), (String) step.get("next")))
                .toList());
    }
}
