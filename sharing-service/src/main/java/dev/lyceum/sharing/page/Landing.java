package dev.lyceum.sharing.page;

import dev.lyceum.kit.identity.LearnerId;

/** Where a link leads. */
sealed interface Landing {
    Landing ENDED = new Ended();
    Landing UNKNOWN = new Unknown();

    <R> R tell(Teller<R> teller);

    /** Says each outcome in its own form. */
    interface Teller<R> {
        R shown(SharedDeed deed);

        R ended();

        R unknown();
    }

    /** @param owner whose link it is */
    record Shown(SharedDeed deed, LearnerId owner) implements Landing {
        @Override
        public <R> R tell(Teller<R> teller) {
            return teller.shown(deed);
        }
    }

    /** Expired, revoked, or about a learner who may not be shown: all look alike and show nothing of the share. */
    record Ended() implements Landing {
        @Override
        public <R> R tell(Teller<R> teller) {
            return teller.ended();
        }
    }

    record Unknown() implements Landing {
        @Override
        public <R> R tell(Teller<R> teller) {
            return teller.unknown();
        }
    }
}
