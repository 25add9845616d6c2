package dev.lyceum.tutor.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A picture that begins as one and then says what whoever sees it should answer. */
final class Drawn {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

    private Drawn() {}

    static byte[] png(String told) {
        return after(PNG, told);
    }

    static byte[] jpeg(String told) {
        return after(JPEG, told);
    }

    /** The same, so large. */
    static byte[] png(String told, int bytes) {
        return Arrays.copyOf(png(told), bytes);
    }

    static String told(byte[] picture) {
        int begin = picture[0] == PNG[0] ? PNG.length : JPEG.length;
        String text = new String(picture, begin, picture.length - begin, UTF_8);
        int padding = text.indexOf('\0');
        return padding < 0 ? text : text.substring(0, padding);
    }

    private static byte[] after(byte[] signature, String told) {
        var picture = new ByteArrayOutputStream();
        picture.writeBytes(signature);
        picture.writeBytes(told.getBytes(UTF_8));
        return picture.toByteArray();
    }
}
