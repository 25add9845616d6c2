package dev.lyceum.local.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The issuer's RS256 key pair; its private half never leaves one file that only its owner can read. */
public final class SigningKey {

    private SigningKey() {}

    /** The key of a folder, made at first call; the public half stands beside it, for the services. */
    public static RsaJsonWebKey in(Path folder) {
        var secret = folder.resolve("signing-key.json");
        try {
            if (!Files.exists(secret)) {
                Files.createDirectories(folder);
                write(make(), secret);
            }
            var key = (RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(secret));
            Files.writeString(publicKeys(folder), new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException("The signing key in " + secret + " cannot be read", e);
        }
    }

    /** The key set (RFC 7517) that verifies the tokens. */
    public static Path publicKeys(Path folder) {
        return folder.resolve("public-keys.json");
    }

    private static RsaJsonWebKey make() throws JoseException {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setAlgorithm("RS256");
        key.setUse("sig");
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        return key;
    }

    private static void write(RsaJsonWebKey key, Path secret) throws IOException {
        var draft = secret.resolveSibling("signing-key.new");
        Files.deleteIfExists(draft);
        // Closed to others before the secret is in it, and in its place only when it is whole.
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        Files.move(draft, secret);
    }
}
