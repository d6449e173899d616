package dev.debrief.text;

/** How deep lists and mappings may be nested. Nobody writes more by hand, and reading each level takes stack. */
final class Nesting {
    private static final int DEEPEST = 20;

    private Nesting() {}

    /** @throws InvalidFileException if {@code depth} is too deep */
    static void check(int depth, String file, int line) {
        if (depth > DEEPEST) throw new InvalidFileException(file, line, "nested more than " + DEEPEST + " levels deep");
    }
}
