package dev.lyceum.tutor.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the learner says. */
@Schema(name = "NewTurn")
record NewTurn(@NotBlank @Size(max = 1000) String text) {}
