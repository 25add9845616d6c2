package dev.lyceum.tutor.guard;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The answer's name with its letters apart, hidden, doubled, in signs, or run together with other words: f-o-u-r, f**r, f0ur. */
final class SpelledOut implements Disguise {
    private static final Pattern APART = Pattern.compile(
            "(?<![a-z])[a-z](?:[^a-z0-9]{1,4}(?:(?:then|and|y|luego|con|letter|next) ?(?:an? )?[^a-z0-9]{0,3})?[a-z](?![a-z])){2,30}");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]");
    private static final Pattern JOINING =
            Pattern.compile("(?<=[^a-z])(?:then|and|luego|con|letter|next|y|an?)(?=[^a-z])");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[^a-z0-9@$]+|[^a-z0-9@$]+$");
    private static final Pattern REPEATED = Pattern.compile("([a-z])\\1+");
    private static final Pattern MASK = Pattern.compile("[*_#?•.0-9-]");
    private static final Pattern SHOWN = Pattern.compile("[a-z0-9*_#?•.-]+");
    private static final Pattern MEMBER = Pattern.compile("(?<=[a-z])(?=[A-Z])|_");
    private static final Pattern TOGETHER =
            Pattern.compile("(?:.*(?:answer|equals|solution|result|respuesta|solucion)(?:is|es)?|x?is|itis|es)");
    private static final String SIGNS = "0134578@$!|";
    private static final String[] MEANT = {"oieastbasii", "olease?basli"};
    private static final int SHORT = 3;
    private static final int MOST_PIECES = 5;

    @Override
    public boolean tells(Secret secret, Draft draft) {
        Set<String> names = secret.names();
        return !names.isEmpty()
                && (APART.matcher(draft.small()).results().anyMatch(run -> isIn(names, run.group()))
                        || SPACES.splitAsStream(draft.small()).anyMatch(piece -> isOne(names, piece))
                        || isInPieces(names, draft.small())
                        || SPACES.splitAsStream(draft.plain()).anyMatch(piece -> isMember(names, piece)));
    }

    private static boolean isIn(Set<String> names, String run) {
        String letters = NOT_A_LETTER.matcher(run).replaceAll("");
        String bare = NOT_A_LETTER.matcher(JOINING.matcher(run).replaceAll("")).replaceAll("");
        return names.stream().anyMatch(name -> letters.contains(name) || bare.contains(name));
    }

    private static boolean isOne(Set<String> names, String piece) {
        String core = EDGES.matcher(piece).replaceAll("");
        if (core.length() > 60) {
            return false;
        }
        String letters = NOT_A_LETTER.matcher(core).replaceAll("");
        return names.contains(letters) && !core.equals(letters)
                || isInSigns(names, core)
                || isRepeated(names, letters)
                || isHidden(names, piece)
                || isRunTogether(names, letters);
    }

    private static boolean isInSigns(Set<String> names, String core) {
        for (String meant : MEANT) {
            var letters = new StringBuilder();
            core.chars().forEach(sign -> {
                int at = SIGNS.indexOf(sign);
                letters.append(at < 0 ? (char) sign : meant.charAt(at));
            });
            if (!core.equals(letters.toString()) && names.contains(letters.toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRepeated(Set<String> names, String letters) {
        String once = once(letters);
        return letters.length() > SHORT
                && names.stream().anyMatch(name -> once(name).equals(once));
    }

    private static String once(String letters) {
        return REPEATED.matcher(letters).replaceAll("$1");
    }

    /** Some letters stand there and others are hidden: f_ur, f**r. */
    private static boolean isHidden(Set<String> names, String piece) {
        String shown = piece.replaceAll("[,;:!\"'()]|(?<=.)[.?!]$", "");
        return shown.length() > SHORT
                && SHOWN.matcher(shown).matches()
                && MASK.matcher(shown).find()
                && names.stream().anyMatch(name -> name.length() == shown.length() && fits(name, shown));
    }

    private static boolean fits(String name, String shown) {
        long same = IntStream.range(0, name.length())
                .filter(at -> name.charAt(at) == shown.charAt(at))
                .count();
        return same >= 2
                && IntStream.range(0, name.length())
                        .allMatch(at -> name.charAt(at) == shown.charAt(at)
                                || MASK.matcher(shown.substring(at, at + 1)).matches());
    }

    private static boolean isRunTogether(Set<String> names, String letters) {
        return names.stream()
                .filter(name -> name.length() > SHORT && letters.length() > name.length() && letters.endsWith(name))
                .anyMatch(name -> TOGETHER.matcher(letters.substring(0, letters.length() - name.length()))
                        .matches());
    }

    /** theAnswerIsFour, answer_four. */
    private static boolean isMember(Set<String> names, String piece) {
        Set<String> parts = MEMBER.splitAsStream(piece)
                .map(PlainSigns::bare)
                .map(part -> NOT_A_LETTER.matcher(part).replaceAll(""))
                .collect(Collectors.toSet());
        return parts.size() > 1 && parts.stream().anyMatch(names::contains);
    }

    /** "fo ur", "se ven": words that are no words. Short names are made by chance: on e, se is. */
    private static boolean isInPieces(Set<String> names, String small) {
        String[] words = NOT_A_LETTER
                .splitAsStream(small)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        return IntStream.range(0, words.length).anyMatch(from -> {
            var joined = new StringBuilder(words[from]);
            for (int to = from + 1; to < Math.min(words.length, from + MOST_PIECES) && joined.length() < 20; to++) {
                joined.append(words[to]);
                if (joined.length() > SHORT
                        && names.contains(joined.toString())
                        && !CHANCE.contains(joined.toString())) {
                    return true;
                }
            }
            return false;
        });
    }

    /** What comes about between ordinary words: once, siete after "si", nueve. */
    private static final Set<String> CHANCE = Set.of("once", "seis", "doce", "nine", "ocho");
}
