package dev.debrief.web;

/**
 * What went wrong, and what can be done.
 *
 * @param message what programs are told as well
 */
public record ErrorPage(Frame frame, int status, String message) {
    /** A sentence for people. */
    public String explanation() {
        return switch (status) {
            case 400 -> "The address asks for what there is not: " + message + ".";
            case 404 -> message.equals("Not Found") ? "There is no page at this address." : sentence(message);
            default -> sentence(message);
        };
    }

    private static String sentence(String message) {
        String start = message.isEmpty() ? "" : Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }
}
