package dev.lyceum.sharing.visit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What one visitor of one link is called on one day. Without the day's salt nobody can tell whose it is. */
final class Pseudonym {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private Pseudonym() {}

    /** @return 22 characters */
    static String of(byte[] salt, String code, String address, String agent) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
            byte[] whole =
                    mac.doFinal(String.join("\n", code, network(address), agent).getBytes(StandardCharsets.UTF_8));
            var part = new byte[BYTES];
            System.arraycopy(whole, 0, part, 0, BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A device changes the second half of its IPv6 address by itself. */
    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length < 8 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
