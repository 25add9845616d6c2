package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.practice.Source.Choice;
import dev.lyceum.tutor.practice.Source.Derived;
import dev.lyceum.tutor.practice.Source.OneWord;
import dev.lyceum.tutor.practice.Source.PriceOf;
import dev.lyceum.tutor.practice.Source.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands after a parameter's name in the catalogue; see {@code practice/catalogue.yaml} for the language. */
final class ReadSource {
    private static final String NUMBER = "-?[0-9]+(?:\\.[0-9]+)?(?:/[0-9]+)?";
    private static final Pattern ONE_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern RANGE =
            Pattern.compile("(" + NUMBER + ") to (" + NUMBER + ")(?: by (" + NUMBER + "))?");
    private final Map<String, List<Word>> lists;

    ReadSource(Map<String, List<Word>> lists) {
        this.lists = Map.copyOf(lists);
    }

    Source read(String text) {
        if (text.startsWith("= ")) {
            return new Derived(ReadFormula.read(text.substring(2)));
        }
        if (text.startsWith("price of ")) {
            return new PriceOf(text.substring("price of ".length()));
        }
        if (text.startsWith("any ")) {
            return new OneWord(list(text.substring("any ".length())));
        }
        Matcher range = RANGE.matcher(text);
        return range.matches() ? range(range) : choice(Arrays.asList(text.split(" *\\| *")));
    }

    private List<Word> list(String name) {
        List<Word> list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("there is no list of words called " + name);
        }
        return list;
    }

    private static Source range(Matcher range) {
        Rational from = number(range.group(1));
        Rational step = range.group(3) == null ? Rational.ONE : number(range.group(3));
        Rational steps = number(range.group(2)).minus(from).over(step);
        if (!steps.isInteger() || steps.signum() < 0) {
            throw new IllegalStateException("the range " + range.group() + " does not end on a step");
        }
        return new Range(from, step, steps.numerator().intValueExact() + 1);
    }

    private static Source choice(List<String> options) {
        boolean numbers =
                options.stream().allMatch(option -> ONE_NUMBER.matcher(option).matches());
        return numbers
                ? new Choice(options.stream().map(ReadSource::number).toList())
                : new OneWord(options.stream().map(Word::plain).toList());
    }

    private static Rational number(String text) {
        return ReadFormula.read(text).value(new Drawn());
    }
}
