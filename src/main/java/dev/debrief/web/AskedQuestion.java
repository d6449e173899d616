package dev.debrief.web;

import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.SentenceSplitter;
import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question as an interviewer asks it, taken from a passage that may also say who asks it and why.
 *
 * @param text the question alone
 * @param comment what else the passage says; empty if it says nothing else
 */
public record AskedQuestion(String text, String comment) {
    private enum Group {
        TASK,
        REPORT,
        SAYS,
        TO_INTERVIEWER
    }

    private static final Phrases<Group> WORDS = Phrases.ofGroups(DataFile.load("question-words.txt"), Group.class);

    private static final Set<Group> REPORTS = Set.of(Group.REPORT, Group.SAYS);

    /** Words of the shortest task in quotation marks: "Tell me about yourself". */
    private static final int LEAST_QUOTED = 4;

    private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]+)[\"”]");
    /** What follows a task in its own sentence: "…, an example prompt from an interviewer". */
    private static final Pattern APPOSITION = Pattern.compile("(?::|, (?=an? )) *");

    /** Empty if nobody could be asked what the passage says, as it is written. */
    static Optional<AskedQuestion> in(String passage) {
        String text = passage.strip().replaceAll("\\s+", " ");
        if (words(text).contains(Group.TO_INTERVIEWER)) return Optional.empty();
        var quoted = QUOTED.matcher(text);
        while (quoted.find())
            if (isAsked(quoted.group(1)) && isWhole(quoted.group(1))) {
                boolean alone = quoted.start() == 0 && quoted.end() == text.length();
                return Optional.of(new AskedQuestion(ended(quoted.group(1)), alone ? "" : text));
            }
        return unquoted(text);
    }

    private static Optional<AskedQuestion> unquoted(String text) {
        var asked = new ArrayList<String>();
        var comments = new ArrayList<String>();
        // What follows the last question is a comment; what comes between two, or leads up to one, is part of it.
        int last = 0;
        for (var span : SentenceSplitter.split(text)) {
            String sentence = span.of(text).strip();
            int colon = sentence.indexOf(": ");
            boolean introduced = colon > 0 && introduces(sentence.substring(0, colon), sentence.substring(colon + 2));
            if (asked.isEmpty() && introduced) {
                comments.add(sentence.substring(0, colon) + ".");
                sentence = sentence.substring(colon + 2);
            } else if (asked.isEmpty() && !isAsked(sentence) && words(sentence).contains(Group.SAYS)) {
                comments.add(sentence);
                continue;
            }
            if (isAsked(sentence) && !(last > 0 && introduced)) {
                String task = withoutApposition(sentence);
                if (task.length() < sentence.length())
                    comments.add(capitalised(APPOSITION
                            .matcher(sentence.substring(task.length()))
                            .replaceFirst("")));
                asked.add(ended(task));
                last = asked.size();
            } else asked.add(capitalised(sentence));
        }
        if (last == 0 || isTold(asked.get(last - 1))) return Optional.empty();
        comments.addAll(asked.subList(last, asked.size()));
        return Optional.of(new AskedQuestion(String.join(" ", asked.subList(0, last)), String.join(" ", comments)));
    }

    /** Whether a quotation is more than the beginning of a task, such as "tell me". */
    private static boolean isWhole(String quotation) {
        return quotation.indexOf('?') >= 0 || quotation.split(" ").length >= LEAST_QUOTED;
    }

    private static boolean isAsked(String sentence) {
        return sentence.indexOf('?') >= 0 || words(sentence).contains(Group.TASK);
    }

    /** Whether the words before a colon only say where the question after it comes from. */
    private static boolean introduces(String before, String after) {
        return !isAsked(before) && (isReport(before) || words(after).contains(Group.TASK));
    }

    private static boolean isReport(String text) {
        return !Collections.disjoint(words(text), REPORTS);
    }

    /** Whether a task is somebody's advice to interviewers and not put to a candidate. */
    private static boolean isTold(String sentence) {
        return sentence.indexOf('?') < 0 && words(sentence).contains(Group.SAYS);
    }

    private static Set<Group> words(String text) {
        var found = EnumSet.noneOf(Group.class);
        var tokens = Tokens.of(text);
        WORDS.find(tokens, 0, tokens.size(), (group, from, to) -> found.add(group));
        return found;
    }

    /** A task without what is said of it; a question is returned as it is. */
    private static String withoutApposition(String sentence) {
        if (sentence.indexOf('?') >= 0) return sentence;
        return APPOSITION
                .matcher(sentence)
                .results()
                .filter(comment -> isApposition(sentence.substring(comment.end())))
                .reduce((first, later) -> later)
                .map(comment -> sentence.substring(0, comment.start()))
                .orElse(sentence);
    }

    private static boolean isApposition(String text) {
        var words = words(text);
        return words.contains(Group.REPORT) && !words.contains(Group.SAYS);
    }

    private static String ended(String sentence) {
        String text = capitalised(sentence.strip().replaceFirst("[,;:]$", ""));
        return text.matches(".*[.?!…]$") ? text : text + ".";
    }

    private static String capitalised(String text) {
        if (text.isEmpty()) return text;
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
