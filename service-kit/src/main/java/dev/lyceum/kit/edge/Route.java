package dev.lyceum.kit.edge;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A route as settings name it: a path, where {@code *} is one segment of any name; with a slash at its end, all below it. */
final class Route {
    private final Pattern paths;

    private Route(String named) {
        String path = Arrays.stream(named.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        this.paths = Pattern.compile(named.endsWith("/") ? path + ".*" : path);
    }

    /** What is set for routes, by route. */
    static <S, T> Map<Route, T> all(Map<String, S> settings, Function<S, T> value) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(each -> new Route(each.getKey()), each -> value.apply(each.getValue())));
    }

    /** What is set for a path; no two routes that are set should lead to one path. */
    static <T> Optional<T> of(String path, Map<Route, T> settings) {
        return settings.entrySet().stream()
                .filter(each -> each.getKey().leadsTo(path))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private boolean leadsTo(String path) {
        return paths.matcher(path).matches();
    }
}
