package dev.lyceum.tutor.practice;

/** This draw makes no sense, for the reason given; another one may. */
final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    Rejected(String reason) {
        super(reason, null, false, false);
    }
}
