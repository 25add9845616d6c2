package dev.lyceum.kit.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** Real tokens, signed with a key pair made for this run. */
public final class Tokens {
    public static final String ISSUER = "https://issuer.test";
    public static final String KEY_ID = "test";
    private static final KeyPair KEYS = keys("RSA", 2048);
    private static final String EC_KEY_ID = "test-ec";
    private static final KeyPair EC_KEYS = keys("EC", 256);

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
                .issuedAt(Instant.now().minusSeconds(600))
                .expiresAt(Instant.now().plusSeconds(3600));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).header("typ", "at+jwt").sign(KEYS.getPrivate());
    }

    public static String signEs256(JwtClaimsBuilder claims) {
        return claims.jws()
                .keyId(EC_KEY_ID)
                .header("typ", "at+jwt")
                .algorithm(SignatureAlgorithm.ES256)
                .sign(EC_KEYS.getPrivate());
    }

    public static KeyPair keyPair() {
        return KEYS;
    }

    static String keysLocation() {
        try {
            Path file = Files.createTempFile(Files.createDirectories(Path.of("target")), "keys", ".jwks");
            Files.writeString(file, jwks((RSAPublicKey) KEYS.getPublic(), (ECPublicKey) EC_KEYS.getPublic()));
            return "file:" + file.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jwks(RSAPublicKey rsa, ECPublicKey ec) {
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"},
                         {"kty":"EC","use":"sig","alg":"ES256","kid":"%s","crv":"P-256","x":"%s","y":"%s"}]}
                """
                .formatted(
                        KEY_ID,
                        base64(rsa.getModulus()),
                        base64(rsa.getPublicExponent()),
                        EC_KEY_ID,
                        base64(ec.getW().getAffineX()),
                        base64(ec.getW().getAffineY()));
    }

    /** Unsigned: BigInteger adds a zero byte for the sign. */
    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static KeyPair keys(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
