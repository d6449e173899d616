package dev.debrief.web;

/**
 * The page that is shown until there is a knowledge base.
 *
 * @param progress such as "Reading 12 of 62 articles"
 */
public record WaitingPage(Frame frame, String progress) {
    /** Seconds until the browser asks again. */
    static final String REFRESH = "2";
}
