package dev.lyceum.tutor.guard;

/** Why a text may not be said; of several reasons the first. */
public enum Leak {
    /** It is longer than a child reads at once. */
    TOO_LONG,
    /** It holds the answer, in whatever disguise. */
    ANSWER,
    /** It holds a line of the way that is still to be found, or what such a line comes to. */
    STEP,
    /** It says right where the rules said wrong, wrong where they said right, or something where they said nothing. */
    VERDICT,
    /** It speaks of codes, spellings or rhymes, by which something is told without being said. */
    RIDDLE,
    /** It shows or asks for a way to reach somebody: a link, an address, a number to call. */
    CONTACT,
    /** It asks a child about itself. */
    PERSONAL_DATA,
    /** It holds what would be a sign of harm if a learner wrote it. */
    CONCERN,
    /** It speaks of instructions, of models and of being one. */
    MACHINERY,
    /** It holds tags, entities or formatting, which no client of ours expects. */
    MARKUP,
    /** It holds signs that nobody sees, or that no sentence in our languages needs. */
    STRANGE_SIGNS,
    /** It holds a number that neither the problem nor the learner nor the rules have named. */
    OWN_NUMBER
}
