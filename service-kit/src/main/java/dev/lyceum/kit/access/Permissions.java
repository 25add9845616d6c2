package dev.lyceum.kit.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What an adult may do for a learner: read, and write. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Permissions(boolean canView, boolean canManage) {
    public static final Permissions NONE = new Permissions(false, false);
    public static final Permissions ALL = new Permissions(true, true);
}
