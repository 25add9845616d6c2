package dev.lyceum.sharing.activity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A learner asks a friend to come.
 *
 * @param referralCode what the friend says after signing up
 */
@Schema(name = "SharedInvitation")
public record Invitation(@Schema(examples = "K7M2P9QX") String referralCode) implements Deed {

    @Override
    public String headline(String who) {
        return who + " invites you to learn mathematics";
    }

    @Override
    public List<Fact> facts() {
        return List.of(new Fact("Your code", referralCode));
    }

    @Override
    public Invitation withoutDays() {
        return this;
    }
}
