package dev.lyceum.gamification.nudge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a nudge presses; the most pressing first. */
@Schema(name = "NudgePriority")
public enum Priority {
    HIGH,
    MEDIUM,
    LOW
}
