package dev.lyceum.kit.idempotency;

import dev.lyceum.kit.text.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How an answer is kept: as it is, or closed with the client's own {@code Idempotency-Key}, of which then only a hash is
 * kept. Who reads the table can open nothing that was closed with a key they cannot guess.
 *
 * @param key what is kept of the client's key
 */
record Seal(String key, UnaryOperator<String> closing, UnaryOperator<String> opening) {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Seal none(String key) {
        return new Seal(key, UnaryOperator.identity(), UnaryOperator.identity());
    }

    static Seal with(String key) {
        var secret = new SecretKeySpec(Sha256.of("seal " + key), "AES");
        return new Seal(Sha256.hex("name " + key), text -> close(text, secret), text -> open(text, secret));
    }

    String close(String text) {
        return closing.apply(text);
    }

    String open(String sealed) {
        return opening.apply(sealed);
    }

    private static String close(String text, SecretKeySpec secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = apply(Cipher.ENCRYPT_MODE, secret, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(NONCE_BYTES + closed.length)
                .put(nonce)
                .put(closed)
                .array();
        return Base64.getEncoder().encodeToString(both);
    }

    private static String open(String sealed, SecretKeySpec secret) {
        var both = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        both.get(nonce);
        byte[] closed = new byte[both.remaining()];
        both.get(closed);
        return new String(apply(Cipher.DECRYPT_MODE, secret, nonce, closed), StandardCharsets.UTF_8);
    }

    private static byte[] apply(int mode, SecretKeySpec secret, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException programmingError) {
            throw new IllegalStateException(programmingError);
        }
    }
}
