package dev.debrief.passage;

import java.util.regex.Pattern;

/** Tells lines that belong to a page and not to its article, by their form; wordings are in {@code cues.txt}. */
final class Furniture {
    /** Longer lines say something, whatever separates their parts. */
    private static final int LONGEST_TRAIL = 140;

    private static final Pattern SEPARATOR = Pattern.compile("\\s[|›»·•/→←]\\s|\\s(?:->|<-|>)\\s");
    private static final Pattern ARROW = Pattern.compile("^(?:[←→»«]|<-|->|<<|>>)\\s?.*|.*(?:→|»|->)$", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("^(?:https?://|www\\.)\\S+$|^\\S+@\\S+\\.\\S+$");
    private static final Pattern TIMESTAMP = Pattern.compile("^[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?$");

    private Furniture() {}

    static boolean is(String line) {
        String bare = line.strip();
        return isTrail(bare)
                || ARROW.matcher(bare).matches()
                || ADDRESS.matcher(bare).matches()
                || TIMESTAMP.matcher(bare).matches()
                || Cues.shipped().read(Tokens.of(bare)).has(Cues.Sign.FURNITURE);
    }

    /** Short parts between separators: bread crumbs, menus, share bars. */
    private static boolean isTrail(String line) {
        if (line.length() > LONGEST_TRAIL || (line.endsWith(".") && line.indexOf('|') < 0)) return false;
        return SEPARATOR.matcher(line).results().count() >= 2;
    }
}
