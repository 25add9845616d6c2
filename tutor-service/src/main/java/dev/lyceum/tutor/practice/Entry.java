package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.data.DataFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names with values in a file of the catalogue, and where they stand, to say so when they are wrong. */
record Entry(String where, Map<?, ?> values) {

    static Entry file(String name) {
        String path = "/practice/" + name + ".yaml";
        return new Entry(path, DataFile.read(path));
    }

    IllegalStateException wrong(String reason) {
        return new IllegalStateException(where + ": " + reason);
    }

    void mustOnlyHave(String... names) {
        if (!Set.of(names).containsAll(values.keySet())) {
            throw wrong("only " + String.join(", ", names) + " have a meaning, not all of " + values.keySet());
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** In the order of the file. */
    List<String> names() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    String text(String name) {
        if (!has(name)) {
            throw wrong(name + " is missing");
        }
        return String.valueOf(values.get(name));
    }

    /** None when the name is missing. */
    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    Entry entry(String name) {
        return new Entry(where, values.get(name) instanceof Map<?, ?> map ? map : Map.of());
    }

    List<Entry> entries(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> new Entry(where + " " + name + " \"" + each.get("text") + "\"", each))
                        .toList()
                : List.of();
    }
}
