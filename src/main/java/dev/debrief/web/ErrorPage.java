package dev.debrief.web;

/**
 * What went wrong, and what can be done.
 *
 * @param message what programs are told as well
 */
public record ErrorPage(Frame frame, int status, String message) {
    /** The message as a sentence. */
    public String explanation() {
        String start = message.isEmpty() ? "" : Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }
}
