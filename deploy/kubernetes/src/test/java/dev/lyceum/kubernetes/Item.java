package dev.lyceum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A resource, or a part of one. */
record Item(JsonNode node) {

    /** By names parted by slashes; a number is a place in a list. Of what is absent everything is absent. */
    Item at(String path) {
        return new Item(node.at("/" + path));
    }

    /** A field whose name may hold slashes. */
    Item field(String name) {
        return new Item(node.path(name));
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    String text() {
        return node.asText();
    }

    String text(String path) {
        return at(path).text();
    }

    int number(String path) {
        return at(path).node.asInt(-1);
    }

    boolean says(String path, String value) {
        return at(path).isThere() && text(path).equals(value);
    }

    String kind() {
        return text("kind");
    }

    String name() {
        return text("metadata/name");
    }

    Stream<Item> each(String path) {
        List<Item> found = new ArrayList<>();
        at(path).node.forEach(each -> found.add(new Item(each)));
        return found.stream();
    }

    List<String> texts(String path) {
        return each(path).map(Item::text).toList();
    }

    Map<String, String> map(String path) {
        Map<String, String> found = new HashMap<>();
        at(path).node
                .properties()
                .forEach(each -> found.put(each.getKey(), each.getValue().asText()));
        return found;
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
