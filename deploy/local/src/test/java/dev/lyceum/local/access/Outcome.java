package dev.lyceum.local.access;

/** What comes of a call. Why it is denied is told twice only: for a role, and for a consent. */
enum Outcome {
    ALLOWED,
    UNAUTHENTICATED,
    ROLE_REQUIRED,
    NOT_THEIRS_TO_DECIDE,
    NOT_FOUND,
    GONE;

    /** What must come of it. */
    static Outcome of(Row row, Principal caller, Ownership whose) {
        if (caller == Principal.ANONYMOUS && row.may() != May.ANYBODY) {
            return UNAUTHENTICATED;
        }
        if (row.may().lacksRole(caller)) {
            return ROLE_REQUIRED;
        }
        return switch (whose) {
            case OWN -> ALLOWED;
            case FOREIGN -> row.may().isGivenTo(caller) ? letIn(row) : NOT_FOUND;
            case ABSENT, OTHER_TYPE -> NOT_FOUND;
            case DELETED -> row.of().isRememberedWhenDeleted() ? GONE : NOT_FOUND;
        };
    }

    private static Outcome letIn(Row row) {
        return row.undecided() ? NOT_THEIRS_TO_DECIDE : ALLOWED;
    }

    boolean isShownBy(Row row, int status, String code) {
        return switch (this) {
            case ALLOWED ->
                row.allowed().isEmpty() ? status / 100 == 2 : row.allowed().contains(status);
            case UNAUTHENTICATED -> status == 401 && code.equals("unauthenticated");
            case ROLE_REQUIRED -> status == 403 && code.equals("role-required");
            case NOT_THEIRS_TO_DECIDE -> status == 422 && code.equals("not-yours-to-decide");
            case NOT_FOUND -> status == 404 && code.equals("not-found");
            case GONE -> status == 410;
        };
    }
}
