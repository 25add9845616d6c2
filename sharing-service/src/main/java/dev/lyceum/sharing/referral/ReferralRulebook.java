package dev.lyceum.sharing.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rules, read at the start: with an invalid file the service does not start. */
@Startup
@Singleton
class ReferralRulebook {
    private final ReferralRules rules = read();
    private final ReferralRules.Pace pace;

    ReferralRulebook(@ConfigProperty(name = "lyceum.referral.pace") String pace) {
        this.pace = rules.pace(pace);
    }

    ReferralRules rules() {
        return rules;
    }

    ReferralRules.Pace pace() {
        return pace;
    }

    static ReferralRules read() {
        try (InputStream file = ReferralRulebook.class.getResourceAsStream("/referral-rules.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, ReferralRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
