package dev.debrief.web;

/**
 * The page for an error.
 *
 * @param message the same message as in the API
 */
public record ErrorPage(Frame frame, int status, String message) {
    /** The message as a sentence, with a capital letter and a full stop. */
    public String explanation() {
        String start = message.isEmpty() ? "" : Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }
}
