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
    private static final String TIME = "[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?";
    private static final Pattern TIMESTAMP = Pattern.compile(TIME + "\\s*[-–—:|]?\\s*(?=\\S)");
    private static final Pattern TURN = Pattern.compile(
            "(?:" + TIME + "\\s*[-–—:|]?\\s*)?((?:[A-Z][\\w.'’-]*)(?: [A-Z][\\w.'’-]*){0,2}|Q|A):\\s+(?=\\S)");
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

    /** A text has timestamps if this many of its lines start with one. */
    private static final int FEWEST_TIMES = 3;

    private final boolean timed;
    private final Map<String, Integer> spoken = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final boolean conversation;

    Turns(Article article) {
        int turns = 0;
        int times = 0;
        for (Line line : article.lines()) {
            String speaker = line.mark() == Mark.TEXT ? speaker(article.textOf(line)) : "";
            if (timeLength(article.textOf(line)) > 0) times++;
            if (speaker.isEmpty()) continue;
            turns++;
            spoken.merge(speaker, 1, Integer::sum);
            if (article.textOf(line).endsWith("?")) asked.merge(speaker, 1, Integer::sum);
        }
        spoken.values().removeIf(n -> n < 2);
        timed = times >= FEWEST_TIMES;
        conversation = turns >= FEWEST_TURNS && spoken.size() >= 2 && spoken.size() <= MOST_SPEAKERS;
    }

    /**
     * The length of what opens a turn at the start of a line: the time and the speaker's name with its colon; 0 if the line
     * opens none.
     */
    int openingLength(String line) {
        if (conversation) {
            Matcher turn = TURN.matcher(line);
            if (turn.lookingAt() && spoken.containsKey(turn.group(1))) return turn.end();
        }
        return timed ? timeLength(line) : 0;
    }

    private static int timeLength(String line) {
        Matcher time = TIMESTAMP.matcher(line);
        return time.lookingAt() ? time.end() : 0;
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
