package dev.lyceum.local.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stack for all tests of a run that leave it whole, with no limit to the rate of requests; whoever asks first starts it. */
public final class SharedStack implements ParameterResolver, AfterAllCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StackScript.class;
    }

    @Override
    public StackScript resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(of(context).unforeseen())
                .as("what the services did not foresee")
                .isEmpty();
    }

    private static StackScript of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedStack.class))
                .computeIfAbsent(Running.class, any -> Running.start(), Running.class)
                .stack();
    }

    /** Closed by JUnit after the last test. */
    private record Running(StackScript stack) implements AutoCloseable {

        static Running start() {
            var stack = StackScript.ofThisCheckout(Path.of("target/stack"))
                    .with("LYCEUM_RATE_REQUESTS_PER_MINUTE", "1000000")
                    .with("LYCEUM_RATE_BURST", "100000")
                    .with("LYCEUM_RATE_MISSED_CODES_PER_MINUTE", "1000000");
            stack.run("reset");
            stack.up();
            return new Running(stack);
        }

        @Override
        public void close() {
            stack.down();
        }
    }
}
