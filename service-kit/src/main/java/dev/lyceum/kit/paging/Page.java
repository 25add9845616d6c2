package dev.lyceum.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list, newest first. {@code page.next} leads to older items and {@code page.prev} to newer ones; null ends. */
public record Page<T>(List<T> items, Links page) {

    /** Opaque: pass it back as {@code cursor}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PageLinks")
    public record Links(@Schema(nullable = true) String next, @Schema(nullable = true) String prev) {}

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), page);
    }
}
