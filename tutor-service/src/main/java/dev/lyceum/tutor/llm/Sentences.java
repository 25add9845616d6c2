package dev.lyceum.tutor.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code {"sentences": ["…", "…"]}} as it comes in, piece by piece; a sentence is there as soon as its string has ended. */
final class Sentences {
    private static final String FIELD = "sentences";
    private static final int MOST = 6;
    private static final int LONGEST = 300;
    private static final int MOST_BYTES = 8 * 1024;

    private final JsonParser parser;
    private String begun = "";
    private int bytes;
    private int read;
    private Place place = Place.BEFORE;

    private enum Place {
        BEFORE,
        IN_OBJECT,
        AT_FIELD,
        IN_ARRAY,
        BEHIND_ARRAY,
        WHOLE
    }

    /** What came is no such object, or too long. */
    static final class Garbage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Garbage(String what) {
            super(what, null, false, false);
        }
    }

    Sentences() {
        try {
            parser = new JsonFactory().createNonBlockingByteArrayParser();
        } catch (IOException programmingError) {
            throw new IllegalStateException(programmingError);
        }
    }

    boolean areWhole() {
        return place == Place.WHOLE;
    }

    /**
     * @return the sentences that ended with this piece
     * @throws Garbage when it cannot become what was asked for
     */
    List<String> with(String piece) {
        byte[] next = encoded(piece);
        bytes += next.length;
        if (bytes > MOST_BYTES) {
            throw new Garbage("longer than " + MOST_BYTES + " bytes");
        }
        try {
            ((ByteArrayFeeder) parser.getNonBlockingInputFeeder()).feedInput(next, 0, next.length);
            return ended();
        } catch (IOException notJson) {
            throw new Garbage("not JSON");
        }
    }

    /** A character of two halves may come in two pieces. */
    private byte[] encoded(String piece) {
        String text = begun + piece;
        boolean split = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        int whole = split ? text.length() - 1 : text.length();
        begun = text.substring(whole);
        return text.substring(0, whole).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> ended() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.NOT_AVAILABLE;
                token = parser.nextToken()) {
            if (place == Place.IN_ARRAY && token == JsonToken.VALUE_STRING) {
                sentences.add(sentence(parser.getText()));
            } else {
                place = next(token);
            }
        }
        return sentences;
    }

    private Place next(JsonToken token) throws IOException {
        if (place == Place.BEFORE && token == JsonToken.START_OBJECT) {
            return Place.IN_OBJECT;
        }
        if (place == Place.IN_OBJECT && token == JsonToken.FIELD_NAME && FIELD.equals(parser.currentName())) {
            return Place.AT_FIELD;
        }
        if (place == Place.AT_FIELD && token == JsonToken.START_ARRAY) {
            return Place.IN_ARRAY;
        }
        if (place == Place.IN_ARRAY && token == JsonToken.END_ARRAY && read > 0) {
            return Place.BEHIND_ARRAY;
        }
        if (place == Place.BEHIND_ARRAY && token == JsonToken.END_OBJECT) {
            return Place.WHOLE;
        }
        throw new Garbage("not what was asked for");
    }

    private String sentence(String text) {
        String sentence = text.strip();
        read++;
        if (sentence.isEmpty() || sentence.length() > LONGEST || read > MOST) {
            throw new Garbage("too much, or nothing, for a sentence");
        }
        return sentence;
    }
}
