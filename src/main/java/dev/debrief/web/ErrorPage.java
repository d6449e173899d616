package dev.debrief.web;

/**
 * The page for an error.
 *
 * @param message the same message as in the API
 */
public record ErrorPage(Frame frame, int status, String message) {
    /** The message as a sentence, with a capital letter and a full stop. */
    public String explanation() {
        String sentence = sentence(message);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    /** A message with a capital letter. */
    static String sentence(String message) {
        return message.isEmpty() ? "" : Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
