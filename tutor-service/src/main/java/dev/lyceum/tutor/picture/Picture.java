package dev.lyceum.tutor.picture;

import dev.lyceum.kit.problem.Problem;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** What a client sent, and by its first bytes really is. */
record Picture(Kind kind, byte[] bytes) {

    enum Kind {
        PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'),
        JPEG("image/jpeg", 0xff, 0xd8, 0xff);

        private final String mediaType;
        private final int[] signature;

        Kind(String mediaType, int... signature) {
            this.mediaType = mediaType;
            this.signature = signature;
        }

        private boolean isNamed(String type) {
            return type.equals(mediaType) || type.startsWith(mediaType + ";");
        }

        private boolean begins(byte[] bytes) {
            for (int i = 0; i < signature.length; i++) {
                if (i == bytes.length || (bytes[i] & 0xff) != signature[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * 400 for an empty body, 415 for what is no picture that is read, or another one than it says.
     *
     * @param type as in {@code Content-Type}; null where there is none
     */
    static Picture of(String type, byte[] body) {
        if (body == null || body.length == 0) {
            throw Problem.invalid("", "not-empty", "Send the picture as the body.");
        }
        String named = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.isNamed(named) && kind.begins(body))
                .findFirst()
                .map(kind -> new Picture(kind, body))
                .orElseThrow(() -> Problem.of(
                        415, "unsupported-media-type", "Send a PNG or JPEG picture, and say which of the two it is."));
    }

    String mediaType() {
        return kind.mediaType;
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
