package dev.debrief.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The page for an error.
 *
 * @param message the same message as in the API
 * @param list where what was looked for would be listed; null if there is no such list
 */
public record ErrorPage(
        Frame frame, int status, String message, @Nullable Listing list) {
    /** The page that lists all of a sort. */
    public enum Listing {
        PATTERNS("patterns", "All patterns"),
        ARTICLES("articles", "All articles"),
        CASES("cases", "All cases"),
        LOOPS("loops", "All loops");

        private final String path;
        private final String title;

        Listing(String path, String title) {
            this.path = path;
            this.title = title;
        }

        /** @param address the path of a request */
        static @Nullable Listing above(String address) {
            return Arrays.stream(values())
                    .filter(one -> address.startsWith("/" + one.path + "/"))
                    .findFirst()
                    .orElse(null);
        }

        public String path() {
            return path;
        }

        public String title() {
            return title;
        }
    }

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
