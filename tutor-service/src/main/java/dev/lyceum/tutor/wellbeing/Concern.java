package dev.lyceum.tutor.wellbeing;

/** What an adult should hear of, the gravest first. */
public enum Concern {
    SELF_HARM,
    ABUSE,
    /** A way to reach a child from outside: e-mail, telephone, account, address, link. */
    CONTACT_DETAILS
}
