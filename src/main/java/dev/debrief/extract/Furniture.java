package dev.debrief.extract;

import dev.debrief.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Detects lines that belong to the page and not to the article, by their form and by the wordings of {@code cues.txt}.
 */
final class Furniture {
    /** Longer blocks may mention the page but are not part of it. */
    static final int LONGEST = 200;
    /** Longer lines are text, whatever separates their parts. */
    private static final int LONGEST_TRAIL = 140;

    /** Below this probability of noise, the learned model overrules a wording. */
    private static final double OVERRULED = 0.3;

    private static final String SEPARATORS = "|›»·•/→←><";
    private static final Pattern ADDRESS = Pattern.compile("^(?:https?://|www\\.)\\S+$");
    /** Longer ones do not exist; in a long line without spaces, finding the @ and the dot would take quadratic time. */
    private static final int LONGEST_MAIL_ADDRESS = 254;

    private static final Pattern MAIL_ADDRESS = Pattern.compile("^\\S+@\\S+\\.\\S+$");
    private static final Pattern TIMESTAMP = Pattern.compile("^[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?$");

    private final KindModel sentences;

    Furniture(KindModel sentences) {
        this.sentences = sentences;
    }

    /** Whether a line belongs to the site and not to the article: sharing, subscribing, promotion, navigation. */
    boolean is(String line) {
        String bare = line.strip();
        return !bare.isEmpty() && is(bare, new Sentences(bare, sentences).of(new Span(0, bare.length())));
    }

    /** The same for a line that is already split into sentences. */
    static boolean is(String line, List<Sentence> sentences) {
        for (Sentence sentence : sentences) if (hasWording(sentence)) return true;
        return isTrail(line) || isArrow(line) || (line.indexOf(' ') < 0 && isAddressOrTime(line));
    }

    private static boolean isAddressOrTime(String word) {
        return ADDRESS.matcher(word).matches()
                || TIMESTAMP.matcher(word).matches()
                || (word.length() <= LONGEST_MAIL_ADDRESS
                        && MAIL_ADDRESS.matcher(word).matches());
    }

    /** Whether a sentence has the wording of furniture, and the learned model does not overrule it. */
    static boolean hasWording(Sentence sentence) {
        return hasWording(sentence, sentence.evidence());
    }

    /** The same, given all evidence of what the sentence is. */
    static boolean hasWording(Sentence sentence, Weights evidence) {
        return sentence.reading().has(Cues.Sign.FURNITURE)
                && evidence.probabilities().ofNoise() > OVERRULED;
    }

    /** A link to another page: "← Previous", "Next »". */
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

    /** Short parts between separators: breadcrumbs, menus, share bars. */
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
