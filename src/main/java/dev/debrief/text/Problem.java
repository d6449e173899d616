package dev.debrief.text;

/**
 * Something in an input file that a person should look at.
 *
 * @param file the file's name as the user knows it
 * @param line 1-based line, or 0 for the whole file
 * @param message what is wrong and what was done about it
 */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
