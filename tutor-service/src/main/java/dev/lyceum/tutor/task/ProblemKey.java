package dev.lyceum.tutor.task;

import dev.lyceum.kit.text.Sha256;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Statement;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes two problems the same problem, so that it pays a learner once (architecture.md 4): the kind of task and its
 * tree, with operands of sums and products, sides of equations and lines of systems in order, letters renamed, numbers exact. No terms are
 * moved and nothing is scaled. What is not mathematics: its folded text.
 */
final class ProblemKey {
    private static final Pattern RAISED = Pattern.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+");

    private ProblemKey() {}

    /** 64 hexadecimal digits. */
    static String of(Optional<Statement> statement, Asked asked, String text) {
        return Sha256.hex(statement.map(line -> canonical(line, asked)).orElseGet(() -> "TEXT " + folded(text)));
    }

    private static String canonical(Statement statement, Asked asked) {
        boolean said = asked != Asked.ANSWER && asked != Asked.SIMPLIFY
                || !statement.variables().isEmpty() && asked == Asked.SIMPLIFY;
        return (said ? asked + " " : statement instanceof Expression ? "EVALUATE " : "SOLVE ")
                + CanonicalForm.of(statement);
    }

    /** Punctuation may differ; what may be a sign of mathematics, or a raised digit, is another text. */
    static String folded(String text) {
        return Normalizer.normalize(RAISED.matcher(text).replaceAll("^$0"), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[−–‒]", "-")
                .replaceAll("[\\p{Punct}\\p{Z}\\s&&[^-+*/^=.<>%|()]]+", " ")
                .replaceAll("\\.(?![0-9])", " ")
                .replaceAll(" +", " ")
                .strip();
    }
}
