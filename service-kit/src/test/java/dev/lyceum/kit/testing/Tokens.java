package dev.lyceum.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** Real tokens, signed with a key pair made for this run. */
public final class Tokens {
    public static final String ISSUER = "https://issuer.test";
    public static final String KEY_ID = "test";
    private static final KeyPair KEYS = keys();

    private Tokens() {}

    /** A good access token of a student. */
    public static String of(UUID account) {
        return of(account, "student");
    }

    public static String of(UUID account, String... roles) {
        return sign(claims(account.toString(), roles));
    }

    public static JwtClaimsBuilder claims(String subject, String... roles) {
        return Jwt.claims()
                .issuer(ISSUER)
                .subject(subject)
                .audience("lyceum")
                .groups(Set.of(roles))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(3600));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).header("typ", "at+jwt").sign(KEYS.getPrivate());
    }

    public static KeyPair keyPair() {
        return KEYS;
    }

    static String keysLocation() {
        try {
            Path file = Files.createTempFile(Files.createDirectories(Path.of("target")), "keys", ".jwks");
            Files.writeString(file, jwks((RSAPublicKey) KEYS.getPublic()));
            return "file:" + file.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jwks(RSAPublicKey key) {
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}
                """
                .formatted(
                        KEY_ID,
                        base64(key.getModulus().toByteArray()),
                        base64(key.getPublicExponent().toByteArray()));
    }

    /** Unsigned: BigInteger adds a zero byte for the sign. */
    private static String base64(byte[] number) {
        byte[] unsigned = number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
