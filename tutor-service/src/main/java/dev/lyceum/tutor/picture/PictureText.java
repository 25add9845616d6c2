package dev.lyceum.tutor.picture;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands in a picture. */
@Schema(name = "PictureText")
record PictureText(
        @Schema(
                        maxLength = 2000,
                        description = "Plain text, to be confirmed or corrected, and then to open a session with.")
                String text,
        @Schema(
                        description =
                                "Words to be shown at once, where the text holds a sign that the learner needs more than mathematics; else absent.")
                String care) {}
