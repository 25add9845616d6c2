package dev.lyceum.kit.access;

/** What an adult may do for a learner: read, and write. */
public record Permissions(boolean canView, boolean canManage) {
    public static final Permissions NONE = new Permissions(false, false);
    public static final Permissions ALL = new Permissions(true, true);
}
