package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** All that can be practised, in the order in which it is taught. */
public final class Catalogue {
    private static final int MOST_TRIES = 50;
    private static final Map<Difficulty, Integer> LAST_GRADE =
            Map.of(Difficulty.ELEMENTARY, 5, Difficulty.MIDDLE, 8, Difficulty.HIGH, 10, Difficulty.ADVANCED, 12);

    private final int version;
    private final List<PracticeConcept> concepts;

    Catalogue(int version, List<PracticeConcept> concepts) {
        this.version = version;
        this.concepts = List.copyOf(concepts);
    }

    /** @throws IllegalStateException naming the file that is not usable */
    public static Catalogue read() {
        return new ReadCatalogue().read();
    }

    /** Counts up whenever the same seed may bring another problem than before. */
    int version() {
        return version;
    }

    List<PracticeConcept> concepts() {
        return concepts;
    }

    PracticeConcept of(Concept concept) {
        return concepts.stream()
                .filter(found -> found.concept() == concept)
                .findFirst()
                .orElseThrow();
    }

    /**
     * So many problems, no two alike: of the concept, or of whatever a learner who asks for this difficulty has met in class.
     * The same problems for ever, in this version.
     */
    public List<PracticeProblem> problems(Optional<Concept> concept, Difficulty difficulty, long seed, int count) {
        Set<String> texts = new HashSet<>();
        return IntStream.range(0, MOST_TRIES * count)
                .mapToObj(index -> concept.map(this::of)
                        .orElseGet(() -> anyFor(difficulty, seed, index))
                        .problem(difficulty, seed, index))
                .filter(problem -> texts.add(problem.text()))
                .limit(count)
                .toList();
    }

    PracticeConcept anyFor(Difficulty difficulty, long seed, int index) {
        List<PracticeConcept> taught = new ArrayList<>(concepts);
        taught.removeIf(concept -> concept.grade() > LAST_GRADE.get(difficulty));
        return taught.get(Dice.of(difficulty + "/" + seed + "/" + index).below(taught.size()));
    }
}
