package dev.debrief.extract;

import dev.debrief.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Tells lines that belong to a page and not to its article, by their form and by the wordings of {@code cues.txt}. */
final class Furniture {
    /** Longer blocks speak of a page rather than being a piece of it. */
    static final int LONGEST = 200;
    /** Longer lines say something, whatever separates their parts. */
    private static final int LONGEST_TRAIL = 140;

    /** Probability of being no passage below which the learned model denies what a wording says. */
    private static final double DENIED = 0.3;

    private static final String SEPARATORS = "|›»·•/→←><";
    private static final Pattern ADDRESS = Pattern.compile("^(?:https?://|www\\.)\\S+$|^\\S+@\\S+\\.\\S+$");
    private static final Pattern TIMESTAMP = Pattern.compile("^[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?$");

    private final SentenceClassifier sentences;

    Furniture(SentenceClassifier sentences) {
        this.sentences = sentences;
    }

    /** Whether a line belongs to the site and not to the article: sharing, subscribing, promotion, navigation. */
    boolean is(String line) {
        String bare = line.strip();
        return !bare.isEmpty() && is(bare, new Sentences(bare, sentences).of(new Span(0, bare.length())));
    }

    /** The same for a line whose sentences are known. */
    static boolean is(String line, List<Sentence> sentences) {
        for (Sentence sentence : sentences) if (says(sentence)) return true;
        return isTrail(line)
                || isArrow(line)
                || (line.indexOf(' ') < 0
                        && (ADDRESS.matcher(line).matches()
                                || TIMESTAMP.matcher(line).matches()));
    }

    /** Whether a wording says so and the learned model does not deny it. */
    static boolean says(Sentence sentence) {
        return sentence.reading().has(Cues.Sign.FURNITURE) && sentence.learned().ofNothing() > DENIED;
    }

    /** "← Previous", "Next »": a way to another page. */
    private static boolean isArrow(String line) {
        return "←→»«".indexOf(line.charAt(0)) >= 0
                || line.startsWith("<-")
                || line.startsWith("->")
                || line.startsWith("<<")
                || line.startsWith(">>")
                || line.endsWith("→")
                || line.endsWith("»")
                || line.endsWith("->");
    }

    /** Short parts between separators: bread crumbs, menus, share bars. */
    private static boolean isTrail(String line) {
        if (line.length() > LONGEST_TRAIL || (line.endsWith(".") && line.indexOf('|') < 0)) return false;
        int separators = 0;
        for (int i = 1; i + 1 < line.length(); i++) {
            boolean apart = line.charAt(i - 1) == ' ' && line.charAt(i + 1) == ' ';
            if (apart && SEPARATORS.indexOf(line.charAt(i)) >= 0) separators++;
        }
        return separators >= 2;
    }
}
