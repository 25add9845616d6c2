package dev.lyceum.sharing.share;

import java.util.UUID;

/**
 * A link and what came of it.
 *
 * @param visits by people other than its owner
 * @param uniqueVisitors each once a day
 * @param conversions each learner once for each kind
 */
record MeasuredShare(Share share, long visits, long uniqueVisitors, long conversions) {

    UUID shareId() {
        return share.shareId();
    }
}
