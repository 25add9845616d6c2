package dev.lyceum.kit.id;

import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Codes that people read aloud: from a CSPRNG, over an alphabet without look-alikes (no 0 O 1 I L U). */
@Singleton
public class Codes {
    public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();

    /** What has another form can be no code of ours, and need not be looked up. */
    public static boolean isWellFormed(String code, int length) {
        return code.length() == length && code.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    public String next(int length) {
        var code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
