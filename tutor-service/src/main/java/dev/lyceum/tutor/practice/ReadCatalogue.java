package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.practice.Skeleton.Parameter;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ProblemType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files in {@code practice/}. One that says too little, too much or nonsense is refused whole. */
final class ReadCatalogue {
    private final ReadSource sources = new ReadSource(words(Entry.file("words")));

    Catalogue read() {
        Entry list = Entry.file("catalogue");
        List<PracticeConcept> concepts =
                list.texts("concepts").stream().map(this::concept).toList();
        return new Catalogue(Integer.parseInt(list.text("version")), concepts);
    }

    private static Map<String, List<Word>> words(Entry file) {
        Map<String, List<Word>> words = new LinkedHashMap<>();
        file.names()
                .forEach(list -> words.put(
                        list, file.texts(list).stream().map(ReadCatalogue::word).toList()));
        return words;
    }

    /** {@code apple, apples, 0.20 to 0.90 by 0.05}; a name has neither plural nor price */
    private static Word word(String text) {
        String[] parts = text.split(", *");
        Optional<Source> price =
                parts.length < 3 ? Optional.empty() : Optional.of(new ReadSource(Map.of()).read(parts[2]));
        return new Word(parts[0], parts.length < 2 ? parts[0] : parts[1], price);
    }

    PracticeConcept concept(String id) {
        Entry file = Entry.file(id);
        file.mustOnlyHave("id", "title", "grade", "type", "form", "after", "ELEMENTARY", "MIDDLE", "HIGH", "ADVANCED");
        if (!file.text("id").equals(id)) {
            throw file.wrong("its id is another than its name");
        }
        Map<Difficulty, List<Skeleton>> cells = new EnumMap<>(Difficulty.class);
        for (Difficulty difficulty : Difficulty.values()) {
            cells.put(difficulty, skeletons(file, difficulty));
        }
        List<Concept> after = file.texts("after").stream().map(Concept::named).toList();
        return new PracticeConcept(
                Concept.named(id), file.text("title"), Integer.parseInt(file.text("grade")), after, cells);
    }

    private List<Skeleton> skeletons(Entry file, Difficulty difficulty) {
        List<Skeleton> skeletons = new ArrayList<>();
        for (Entry entry : file.entries(difficulty.name())) {
            try {
                skeletons.add(skeleton(file, entry));
            } catch (IllegalArgumentException | IllegalStateException wrong) {
                throw entry.wrong(wrong.getMessage());
            }
        }
        return List.copyOf(skeletons);
    }

    private Skeleton skeleton(Entry file, Entry entry) {
        entry.mustOnlyHave("text", "let", "if", "answer", "check", "form", "type");
        List<Parameter> parameters = new ArrayList<>();
        Entry let = entry.entry("let");
        let.names().forEach(name -> parameters.add(new Parameter(name, sources.read(let.text(name)))));
        ProblemType type = ProblemType.valueOf(
                entry.has("type")
                        ? entry.text("type")
                        : tellsAStory(let) ? ProblemType.WORD_PROBLEM.name() : file.text("type"));
        return new Skeleton(
                Concept.named(file.text("id")),
                type,
                Template.read(entry.text("text")),
                List.copyOf(parameters),
                formulas(entry, "if"),
                formulas(entry, "check"),
                Template.read(entry.text("answer")),
                Form.valueOf(entry.has("form") ? entry.text("form") : file.text("form")));
    }

    /** Whoever draws a name or a thing is told about. */
    private static boolean tellsAStory(Entry let) {
        return let.names().stream().anyMatch(name -> let.text(name).startsWith("any "));
    }

    private static List<Formula> formulas(Entry entry, String key) {
        return entry.has(key) ? List.of(ReadFormula.read(entry.text(key))) : List.of();
    }
}
