package dev.lyceum.local.stack;

/** One process of the stack. */
interface Part {

    String name();

    /** Starts the process and writes it down; it may not be ready yet. */
    void launch();

    boolean alive();

    boolean ready();

    /** Stops it in order, or by force when it does not listen. */
    void stop();
}
