package dev.debrief.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The turns of a conversation: lines that start with the speaker's name. A speaker who mostly asks questions is the
 * host; a host's turn is a heading for the answers that follow.
 */
final class Turns {
    private static final Pattern TURN = Pattern.compile(
            "(?:[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?\\s*)?((?:[A-Z][\\w.'’-]*)(?: [A-Z][\\w.'’-]*){0,2}|Q|A):\\s+(?=\\S)");
    /** Words before a colon that are labels and not speakers. */
    private static final Set<String> LABELS = Set.of(
            "bad",
            "good",
            "weak",
            "strong",
            "better",
            "worse",
            "stronger",
            "weaker",
            "do",
            "don't",
            "don’t",
            "why",
            "fix",
            "note",
            "tip",
            "example",
            "before",
            "after",
            "instead",
            "say",
            "mistake",
            "problem",
            "reason",
            "step",
            "week",
            "day",
            "question",
            "prompt",
            "context",
            "result",
            "outcome",
            "situation",
            "task",
            "action",
            "senior",
            "staff",
            "principal",
            "director",
            "junior",
            "update",
            "ps",
            "tl;dr",
            "avoid",
            "trap",
            "rule",
            "test",
            "level");

    private static final int FEWEST_TURNS = 6;
    private static final int MOST_SPEAKERS = 6;
    private static final double HOST_ASKS = 0.45;

    private final Map<String, Integer> spoken = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final boolean conversation;

    Turns(Article article) {
        int turns = 0;
        for (Line line : article.lines()) {
            String speaker = line.mark() == Mark.TEXT ? speaker(article.textOf(line)) : "";
            if (speaker.isEmpty()) continue;
            turns++;
            spoken.merge(speaker, 1, Integer::sum);
            if (article.textOf(line).endsWith("?")) asked.merge(speaker, 1, Integer::sum);
        }
        spoken.values().removeIf(n -> n < 2);
        conversation = turns >= FEWEST_TURNS && spoken.size() >= 2 && spoken.size() <= MOST_SPEAKERS;
    }

    /** The length of the speaker's name at the start of a line, with its colon; 0 if the line is not a turn. */
    int speakerLength(String line) {
        if (!conversation) return 0;
        Matcher turn = TURN.matcher(line);
        return turn.lookingAt() && spoken.containsKey(turn.group(1)) ? turn.end() : 0;
    }

    /** Whether the speaker of a turn is the host. */
    boolean isByHost(String line) {
        String speaker = speaker(line);
        int turns = spoken.getOrDefault(speaker, 0);
        return speaker.equals("Q") || (turns > 0 && asked.getOrDefault(speaker, 0) >= HOST_ASKS * turns);
    }

    private static String speaker(String line) {
        Matcher turn = TURN.matcher(line);
        if (!turn.lookingAt()) return "";
        String first = turn.group(1).split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT);
        return LABELS.contains(first) ? "" : turn.group(1);
    }
}
