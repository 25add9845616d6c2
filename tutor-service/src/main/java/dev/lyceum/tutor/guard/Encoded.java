package dev.lyceum.tutor.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The answer in a code that a machine or a scout can read: Base64, hexadecimal, escapes, character codes, Morse. What comes out is looked at again. */
final class Encoded implements Disguise {
    private static final Pattern BASE_64 =
            Pattern.compile("(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{2,400}={0,2}(?![A-Za-z0-9+/_=])");
    private static final Pattern ORDINARY = Pattern.compile("[A-Za-z]?[a-z]+|[0-9+/-]+");
    private static final Pattern BASE_32 = Pattern.compile("(?<![A-Za-z0-9=])[A-Z2-7]{2,400}={0,6}(?![A-Za-z0-9=])");
    private static final Pattern HEX =
            Pattern.compile("(?<![0-9a-z])(?:(?:0x|\\\\x|\\\\u00|%|#|=)?[0-9a-f]{2}[ ,;:-]?){1,100}(?![0-9a-z])");
    private static final Pattern PAIR = Pattern.compile("(?:0x|\\\\x|\\\\u00|%|#|=)?([0-9a-f]{2})[ ,;:-]?");
    /** All of eight signs or all of seven: if each might be either, a long row could be cut in too many ways to try. */
    private static final Pattern BYTES =
            Pattern.compile("(?<![0-9])(?:[01]{8}(?:[ ,]?[01]{8}){0,40}+|[01]{7}(?:[ ,]?[01]{7}){0,40}+)(?![0-9])");

    private static final Pattern CODES =
            Pattern.compile("(?<![0-9.])[0-9]{1,3}(?:(?: ?[,;/+.-] ?| )[0-9]{1,3}){0,60}(?![0-9]|\\.[0-9])");
    private static final Pattern CODE = Pattern.compile("[0-9]{1,3}");
    private static final Pattern ESCAPE = Pattern.compile(
            "&#x([0-9a-f]{1,5});?|&#([0-9]{1,6});?|\\\\u\\{?([0-9a-f]{2,5})}?|\\\\x([0-9a-f]{2})|%([0-9a-f]{2})|u\\+([0-9a-f]{2,5})|\\\\([0-7]{2,3})");
    private static final Pattern MORSE =
            Pattern.compile("(?<![.\\-–—−·•_])[.\\-–—−·•_]{1,7}(?:[ /|]{1,3}[.\\-–—−·•_]{1,7}){0,80}(?![.\\-–—−·•_])");
    private static final Pattern SPEAKS_OF_CODES = Pattern.compile(
            "\\b(?:ascii|unicode|utf|characters?|chr|char|codes?|coded|codigos?|hex|hexadecimal|decimal code|caracter(?:es)?|bytes?|base ?(?:64|32)|decode|decoded|decodifica|decoding)\\b");
    private static final Pattern SPEAKS_OF_MORSE = Pattern.compile("\\b(?:morse|dots?|dits?|puntos?)\\b");
    private static final String RUN = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final List<String> RUN_IN_MORSE = List.of(
            (".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.. "
                            + "----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.")
                    .split(" "));
    private static final Map<String, String> MORSE_SIGNS = morse();
    private static final String BASE_32_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int MOST = 40;
    private static final int DEEP = 2;
    private static final int FEW_CODES = 3;
    private static final int LETTERS = 26;

    private static Map<String, String> morse() {
        return IntStream.range(0, RUN.length())
                .boxed()
                .collect(Collectors.toMap(RUN_IN_MORSE::get, at -> RUN.substring(at, at + 1)));
    }

    @Override
    public boolean tells(Secret secret, Draft draft) {
        return tells(secret, draft, DEEP);
    }

    private static boolean tells(Secret secret, Draft draft, int deep) {
        return decoded(draft)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(MOST)
                .anyMatch(text -> isIn(secret, text, deep));
    }

    private static boolean isIn(Secret secret, String text, int deep) {
        Draft uncovered = Draft.of(text);
        return secret.isIn(uncovered.digits())
                || secret.isIn(BETWEEN.matcher(uncovered.small()).replaceAll(""))
                || secret.isIn(uncovered.others())
                || secret.names().contains(PlainSigns.bare(text))
                || deep > 1 && tells(secret, uncovered, deep - 1);
    }

    private static Stream<String> decoded(Draft draft) {
        String small = draft.small();
        boolean codes = draft.mentions(SPEAKS_OF_CODES);
        return Stream.of(
                        found(BASE_64, draft.plain(), Encoded::base64),
                        found(BASE_32, draft.plain(), Encoded::base32),
                        found(HEX, small, run -> hex(run, codes)),
                        found(BYTES, small, Encoded::bytes),
                        found(CODES, small, run -> codes(run, codes)),
                        Stream.of(CODE.matcher(small)
                                        .results()
                                        .map(MatchResult::group)
                                        .collect(Collectors.joining(" ")))
                                .filter(all -> codes)
                                .flatMap(all -> codes(all, true).stream()),
                        found(CODES, small, Encoded::places),
                        Stream.of(unescaped(small)).filter(text -> !text.equals(small)),
                        found(MORSE, draft.text(), run -> fromMorse(run, draft.mentions(SPEAKS_OF_MORSE))))
                .flatMap(Function.identity());
    }

    private static Stream<String> found(Pattern pattern, String text, Function<String, Optional<String>> decode) {
        return pattern.matcher(text).results().map(MatchResult::group).flatMap(run -> decode.apply(run).stream());
    }

    private static Optional<String> base64(String run) {
        String plain = run.replace('-', '+').replace('_', '/').replaceAll("=+$", "");
        try {
            return plain.length() % 4 == 1 || ORDINARY.matcher(run).matches()
                    ? Optional.empty()
                    : printed(Base64.getDecoder().decode(plain));
        } catch (IllegalArgumentException notInIt) {
            return Optional.empty();
        }
    }

    private static Optional<String> base32(String run) {
        String plain = run.replaceAll("=+$", "");
        var bytes = new byte[plain.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < plain.length() && at < bytes.length; i++) {
            buffer = buffer << 5 | BASE_32_SIGNS.indexOf(plain.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes.length == 0 ? Optional.empty() : printed(bytes);
    }

    private static Optional<String> printed(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text).filter(written -> written.chars().noneMatch(Character::isISOControl));
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    /** Two digits may be a number like any other, unless a prefix, a letter or a word says what they are. */
    private static Optional<String> hex(String run, boolean said) {
        boolean shown = said || run.length() > 3 && !run.matches("[0-9 ,;:-]+");
        return shown
                ? signs(PAIR.matcher(run).results().map(found -> Integer.parseInt(found.group(1), 16)))
                : Optional.empty();
    }

    private static Optional<String> signs(Stream<Integer> points) {
        String text = points.map(Character::toString).collect(Collectors.joining());
        return text.chars().allMatch(sign -> sign >= ' ' && sign <= '~') ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> codes(String run, boolean said) {
        List<Integer> points = numbers(run);
        return said || points.size() >= FEW_CODES && points.stream().anyMatch(point -> point > LETTERS)
                ? signs(points.stream())
                : Optional.empty();
    }

    /** 6-15-21-18: places in the alphabet. Read as a word and nothing else. */
    private static Optional<String> bytes(String run) {
        String bits = run.replaceAll("[ ,]", "");
        int each = bits.length() % 8 == 0 ? 8 : 7;
        return signs(IntStream.range(0, bits.length() / each)
                .mapToObj(at -> Integer.parseInt(bits.substring(at * each, (at + 1) * each), 2)));
    }

    private static Optional<String> places(String run) {
        List<Integer> points = numbers(run);
        return points.size() >= FEW_CODES && points.stream().allMatch(place -> place >= 1 && place <= LETTERS)
                ? signs(points.stream().map(place -> 'a' + place - 1)).filter(word -> word.length() >= FEW_CODES)
                : Optional.empty();
    }

    private static List<Integer> numbers(String run) {
        return CODE.matcher(run)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
    }

    private static String unescaped(String small) {
        return ESCAPE.matcher(small).replaceAll(found -> Matcher.quoteReplacement(sign(found)));
    }

    private static String sign(MatchResult found) {
        int group = IntStream.rangeClosed(1, found.groupCount())
                .filter(at -> found.group(at) != null)
                .findFirst()
                .orElseThrow();
        int point = Integer.parseInt(found.group(group), group == 2 ? 10 : group == 7 ? 8 : 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    }

    /** Five dots alone, or dashes, are a figure only where Morse is spoken of. */
    private static Optional<String> fromMorse(String run, boolean said) {
        String plain = run.replaceAll("[·•]", ".").replaceAll("[–—−_]", "-");
        List<String> signs = plain.contains("  ")
                ? Stream.of(plain.split(" {2,}|/"))
                        .map(sign -> sign.replace(" ", ""))
                        .toList()
                : List.of(plain.split("[ /|]+"));
        boolean alone = signs.size() == 1 && (signs.get(0).matches("\\.+|-+"));
        return alone && !said || !signs.stream().allMatch(MORSE_SIGNS::containsKey)
                ? Optional.empty()
                : Optional.of(signs.stream().map(MORSE_SIGNS::get).collect(Collectors.joining()));
    }
}
