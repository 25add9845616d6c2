package dev.lyceum.tutor.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visitor tries. */
@Schema(name = "NewTry")
record NewTry(@NotNull @Size(max = 1000) @Schema(examples = "x = 5") String text) {}
