package dev.lyceum.tutor.sentence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text may say, with slots. */
sealed interface Pattern {

    /** What has to follow. */
    @FunctionalInterface
    interface Rest {
        void from(int at, Bindings bindings);
    }

    /** Words without which it stands nowhere. */
    default Set<String> words() {
        return Set.of();
    }

    /** The slots in which a number may stand. */
    default Stream<String> numbers() {
        return Stream.empty();
    }

    /** Calls the rest for every way in which this stands there. */
    void match(Search search, int at, Bindings bindings, Rest rest);

    record Word(String text) implements Pattern {
        @Override
        public Set<String> words() {
            return Set.of(text);
        }

        @Override
        public void match(Search search, int at, Bindings bindings, Rest rest) {
            if (search.mayGoOn() && search.isAt(at, text)) {
                rest.from(at + 1, bindings);
            }
        }
    }

    /** The end of a sentence, which the end of the text may be too. */
    record End() implements Pattern {
        @Override
        public void match(Search search, int at, Bindings bindings, Rest rest) {
            if (search.isStop(at)) {
                rest.from(at + 1, bindings);
            } else if (search.isEnd(at)) {
                rest.from(at, bindings);
            }
        }
    }

    record Sequence(List<Pattern> parts) implements Pattern {
        @Override
        public Set<String> words() {
            return parts.stream().flatMap(part -> part.words().stream()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Stream<String> numbers() {
            return parts.stream().flatMap(Pattern::numbers);
        }

        @Override
        public void match(Search search, int at, Bindings bindings, Rest rest) {
            match(0, search, at, bindings, rest);
        }

        private void match(int part, Search search, int at, Bindings bindings, Rest rest) {
            if (part == parts.size()) {
                rest.from(at, bindings);
            } else {
                parts.get(part).match(search, at, bindings, (to, more) -> match(part + 1, search, to, more, rest));
            }
        }
    }

    record Choice(List<Pattern> options) implements Pattern {
        @Override
        public Set<String> words() {
            Set<String> common = new HashSet<>(options.get(0).words());
            options.forEach(option -> common.retainAll(option.words()));
            return common;
        }

        @Override
        public Stream<String> numbers() {
            return options.stream().flatMap(Pattern::numbers);
        }

        @Override
        public void match(Search search, int at, Bindings bindings, Rest rest) {
            for (Pattern option : options) {
                if (search.mayGoOn()) {
                    option.match(search, at, bindings, rest);
                }
            }
        }
    }

    /** @param known whether it only stands for what stands in that slot already */
    record Slot(String name, SlotKind kind, boolean known) implements Pattern {
        @Override
        public Stream<String> numbers() {
            return kind.isNumber() ? Stream.of(name) : Stream.empty();
        }

        @Override
        public void match(Search search, int at, Bindings bindings, Rest rest) {
            if (!search.mayGoOn() || known && bindings.of(name).isEmpty()) {
                return;
            }
            for (SlotKind.Reading reading : kind.read(search.from(at), bindings.referent(name, search.said(at, 1)))) {
                bind(search.said(at, reading.length()), reading.bound(), bindings)
                        .ifPresent(more -> rest.from(at + reading.length(), more));
            }
        }

        private Optional<Bindings> bind(String said, Bound bound, Bindings bindings) {
            return kind.isPerson() ? bindings.withPerson(name, bound, said) : bindings.with(name, bound);
        }
    }

    /** One of these words; taller is tall when it comes again. */
    record OneOf(String name, List<String> options) implements Pattern {
        @Override
        public void match(Search search, int at, Bindings bindings, Rest rest) {
            for (String option : options) {
                if (search.mayGoOn() && search.isAt(at, option)) {
                    bindings.with(name, new Bound.Named(English.plain(option)))
                            .ifPresent(more -> rest.from(at + 1, more));
                }
            }
        }
    }
}
