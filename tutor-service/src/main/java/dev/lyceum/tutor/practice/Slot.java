package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.mathematics.Rational;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in braces in a {@link Template}. */
sealed interface Slot {
    Pattern STYLED = Pattern.compile("(.+) as ([a-z]+)");
    Pattern WITH_ARTICLE = Pattern.compile("([aA])n ([a-zA-Z]+)");
    Pattern MANY = Pattern.compile("([a-zA-Z]+)\\.many");
    Pattern COUNTED_NOUN = Pattern.compile("([a-zA-Z0-9]+|\\([^|]*\\)) ([^|]+)\\|([^|]+)");
    Pattern COUNTED = Pattern.compile("([a-zA-Z0-9]+|\\(.*\\)) ([a-zA-Z]+)");

    String fill(Drawn drawn);

    /** A number without a style of its own, so it may be a factor or a term. */
    default boolean isPlain() {
        return false;
    }

    static Slot read(String inside) {
        Matcher styled = STYLED.matcher(inside);
        if (styled.matches()) {
            return new Styled(ReadFormula.read(styled.group(1)), Style.named(styled.group(2)));
        }
        Matcher article = WITH_ARTICLE.matcher(inside);
        if (article.matches()) {
            return new OneNoun(article.group(2), article.group(1).equals("a") ? Noun.WITH_ARTICLE : Noun.OPENING);
        }
        Matcher many = MANY.matcher(inside);
        if (many.matches()) {
            return new OneNoun(many.group(1), Noun.MANY);
        }
        return readCounted(inside).orElseGet(() -> new Plain(inside, ReadFormula.read(inside)));
    }

    private static Optional<Slot> readCounted(String inside) {
        Matcher noun = COUNTED_NOUN.matcher(inside);
        if (noun.matches()) {
            var word = new Word(noun.group(2), noun.group(3), Optional.empty());
            return Optional.of(new CountedNoun(ReadFormula.read(noun.group(1)), word));
        }
        Matcher counted = COUNTED.matcher(inside);
        return counted.matches()
                ? Optional.of(new Counted(ReadFormula.read(counted.group(1)), counted.group(2)))
                : Optional.empty();
    }

    private static String written(Rational count, Word word) {
        if (!count.isInteger() || count.signum() <= 0) {
            throw new Rejected(count + " " + word.many());
        }
        return count + " " + word.counted(count);
    }

    enum Noun {
        WITH_ARTICLE {
            @Override
            String of(Word word) {
                return word.withArticle();
            }
        },
        /** At the beginning of a sentence. */
        OPENING {
            @Override
            String of(Word word) {
                return "A" + word.withArticle().substring(1);
            }
        },
        MANY {
            @Override
            String of(Word word) {
                return word.many();
            }
        };

        abstract String of(Word word);
    }

    /** {@code {n}}, {@code {n + 1}}, or the name of a word. */
    record Plain(String name, Formula formula) implements Slot {
        @Override
        public String fill(Drawn drawn) {
            return drawn.hasWord(name) ? drawn.word(name).one() : Style.NUMBER.write(formula.value(drawn));
        }

        @Override
        public boolean isPlain() {
            return true;
        }
    }

    /** {@code {price as money}} */
    record Styled(Formula formula, Style style) implements Slot {
        @Override
        public String fill(Drawn drawn) {
            return style.write(formula.value(drawn));
        }
    }

    /** {@code {an thing}}, {@code {An thing}}, {@code {thing.many}} */
    record OneNoun(String word, Noun noun) implements Slot {
        @Override
        public String fill(Drawn drawn) {
            return noun.of(drawn.word(word));
        }
    }

    /** {@code {n thing}} */
    record Counted(Formula count, String word) implements Slot {
        @Override
        public String fill(Drawn drawn) {
            return written(count.value(drawn), drawn.word(word));
        }
    }

    /** {@code {n box|boxes}} */
    record CountedNoun(Formula count, Word word) implements Slot {
        @Override
        public String fill(Drawn drawn) {
            return written(count.value(drawn), word);
        }
    }
}
