package dev.lyceum.tutor.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What another checker says of the same expressions. Where it says otherwise, {@code disagreements.yaml} must say why. */
@Tag("eval")
class DifferentialTest {
    private static final Logger LOG = Logger.getLogger(DifferentialTest.class);

    @Test
    void everyDisagreementWithKasIsExplained() throws Exception {
        if (!Kas.isInstalled()) {
            LOG.warnf("skipped: @khanacademy/kas is not installed in %s", Kas.FOLDER);
        }
        assumeTrue(Kas.isInstalled());
        List<Pair> pairs = Pairs.all();

        List<Opinion> theirs = Kas.opinions(pairs);

        assertThat(theirs).hasSameSizeAs(pairs);
        List<Disagreement> found = IntStream.range(0, pairs.size())
                .filter(i -> isOther(pairs.get(i).ours(), theirs.get(i)))
                .mapToObj(i -> new Disagreement(pairs.get(i), pairs.get(i).ours()))
                .toList();
        LOG.infof(
                "%d pairs, %d of them read by KAS too: %d disagreements",
                pairs.size(), theirs.stream().filter(Opinion::isOne).count(), found.size());
        assertThat(theirs.stream().filter(Opinion::isOne)).hasSizeGreaterThan(2_000);
        List<Disagreement> explained = Disagreement.explained();
        assertThat(explained).doesNotHaveDuplicates();
        assertThat(without(explained, found)).as("not explained").isEmpty();
        assertThat(without(found, explained))
                .as("explained, and no longer there")
                .isEmpty();
    }

    private static List<Disagreement> without(List<Disagreement> some, List<Disagreement> all) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }

    private static boolean isOther(Opinion ours, Opinion theirs) {
        return theirs.isOne() && ours != theirs;
    }
}
