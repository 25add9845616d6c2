package dev.lyceum.kubernetes;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A line of the check-list.
 *
 * @param name what holds where it finds nothing
 * @param faults what it finds, each with the name of the resource
 */
record Check(String name, Function<Manifests, Stream<String>> faults) {

    List<String> of(Manifests manifests) {
        return faults.apply(manifests).toList();
    }

    /** Holds for every resource of a kind, and at least one must be there. */
    static Check each(String kind, String name, Predicate<Item> holds) {
        return new Check(name, manifests -> eachOf(manifests.of(kind).toList(), kind, holds));
    }

    /** Holds for the containers of all our workloads. */
    static Check eachContainer(String name, Predicate<Item> holds) {
        return new Check(name, manifests -> manifests.workloads().flatMap(workload -> workload.each(
                        "spec/template/spec/containers")
                .filter(holds.negate())
                .map(container -> workload + ", container " + container.text("name"))));
    }

    static Check eachPod(String name, Predicate<Item> holds) {
        return new Check(name, manifests -> manifests
                .workloads()
                .filter(workload -> !holds.test(workload.at("spec/template/spec")))
                .map(Item::toString));
    }

    private static Stream<String> eachOf(List<Item> items, String kind, Predicate<Item> holds) {
        return items.isEmpty()
                ? Stream.of("no " + kind + " at all")
                : items.stream().filter(holds.negate()).map(Item::toString);
    }
}
