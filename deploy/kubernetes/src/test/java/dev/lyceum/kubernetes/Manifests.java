package dev.lyceum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What would be handed to a cluster. */
record Manifests(List<Item> all) {

    static final Path ROOT = Path.of("").toAbsolutePath();

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static Manifests parse(String yaml) {
        List<Item> items = new ArrayList<>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            documents.forEachRemaining(each -> items.add(new Item(each)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Manifests(
                items.stream().filter(item -> item.node().isObject()).toList());
    }

    /** The files of a folder as they lie there, but for what is for Kustomize only. */
    static Manifests files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new Manifests(files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.startsWith(folder.resolve("target")))
                    .sorted()
                    .flatMap(file -> parse(read(file)).all.stream())
                    .filter(item -> item.at("apiVersion").isThere())
                    .filter(item -> !item.text("apiVersion").startsWith("kustomize"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Manifests copy() {
        return new Manifests(
                all.stream().map(item -> new Item(item.node().deepCopy())).toList());
    }

    Stream<Item> of(String... kinds) {
        return all.stream().filter(item -> List.of(kinds).contains(item.kind()));
    }

    Optional<Item> find(String kind, String name) {
        return of(kind).filter(item -> item.name().equals(name)).findFirst();
    }

    /** Each workload of ours; its pod is at {@code spec/template}. */
    Stream<Item> workloads() {
        return of("Deployment", "Job");
    }

    /** The settings that a pod's first container is given, whichever way. */
    Map<String, String> settings(Item workload) {
        var settings = new java.util.HashMap<String, String>();
        workload.each("spec/template/spec/containers/0/envFrom")
                .flatMap(from -> find("ConfigMap", from.text("configMapRef/name")).stream())
                .forEach(config -> settings.putAll(config.map("data")));
        workload.each("spec/template/spec/containers/0/env")
                .forEach(variable -> settings.put(variable.text("name"), variable.text("value")));
        return settings;
    }
}
