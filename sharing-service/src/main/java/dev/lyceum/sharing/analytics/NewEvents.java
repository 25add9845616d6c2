package dev.lyceum.sharing.analytics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a frontend tells of how it is used. */
@Schema(name = "NewAnalyticsEvents")
record NewEvents(@NotNull @Size(min = 1, max = 100) List<@Valid @NotNull One> events) {

    @Schema(name = "NewAnalyticsEvent")
    record One(
            @Schema(description = "As registered in `analytics-events.yaml`.", examples = "PAGE_VIEWED") @NotNull
                    String name,
            @NotNull Instant at,
            @Schema(description = "Those of its schema, and no others.") @NotNull Map<String, Object> properties) {}
}
