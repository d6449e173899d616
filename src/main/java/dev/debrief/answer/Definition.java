package dev.debrief.answer;

import java.util.regex.Pattern;

/** Tells what says what a topic is: a text that starts with its name. */
record Definition(Pattern start) {
    private static final String ASKING = "(?i)^(?:what|who) (?:is|are) |[?\"“”]";
    private static final String ARTICLE = "(?:the |an? )?";
    private static final Pattern NOWHERE = Pattern.compile("(?!)");

    static Definition of(String topic) {
        String name = topic.strip()
                .replaceAll(ASKING, "")
                .replaceFirst("(?i)^" + ARTICLE, "")
                .strip();
        if (name.isEmpty()) return new Definition(NOWHERE);
        // Of what belongs to it, "Acme's interviews", nothing says what it is itself.
        return new Definition(
                Pattern.compile("(?iu)^" + ARTICLE + Pattern.quote(name) + "(?:e?s)?(?![\\p{L}\\p{N}'’-])"));
    }

    boolean isIn(String text) {
        return start.matcher(text).find();
    }
}
