package dev.debrief.catalogue;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Family;
import dev.debrief.domain.Pattern;
import dev.debrief.text.InvalidFileException;
import dev.debrief.text.Phrases;
import dev.debrief.text.Problem;
import dev.debrief.text.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads and validates a pattern's file. All problems of a file are reported together, each with its line. */
final class PatternFile {
    /** Limits of an answer's length in words: a shorter one shows no stance, a longer one buries it. */
    private static final int FEWEST_WORDS = 30;

    private static final int MOST_WORDS = 200;

    private static final Set<String> KEYS = Set.of(
            "name",
            "aliases",
            "family",
            "held-out",
            "summary",
            "why",
            "mend",
            "missing",
            "levels",
            "roles",
            "related",
            "documented",
            "cues",
            "unless",
            "failing",
            "strong",
            "near-misses");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private PatternFile(String file) {
        this.file = file;
    }

    static Pattern parse(String slug, String file, Value root) {
        var reader = new PatternFile(file);
        var pattern = reader.pattern(slug, root);
        if (!reader.problems.isEmpty()) throw new InvalidFileException(reader.problems);
        return pattern;
    }

    private Pattern pattern(String slug, Value root) {
        if (!(root instanceof Value.Mapping map)) {
            error(root.line(), "a pattern is a list of 'key: value' lines");
            throw new InvalidFileException(problems);
        }
        map.entries().forEach((key, value) -> {
            if (!KEYS.contains(key)) error(value.line(), "unknown key '" + key + "'");
        });
        var failing = exemplars(map, "failing", true);
        var strong = exemplars(map, "strong", true);
        var subjects = new HashSet<String>();
        failing.forEach(e -> subjects.add(e.about()));
        for (Exemplar e : strong) {
            if (!subjects.contains(e.about()))
                error(line(map, "strong"), "no failing answer is about '" + e.about() + "'");
        }
        for (Exemplar e : failing) {
            if (e.telling().isEmpty())
                error(line(map, "failing"), "'" + e.about() + "' marks no telling words with [[ ]]");
        }
        return new Pattern(
                slug,
                text(map, "name"),
                strings(map, "aliases"),
                text(map, "summary"),
                new Pattern.Advice(text(map, "why"), text(map, "mend"), text(map, "missing")),
                new Pattern.Scope(
                        family(map), terms(map, "levels", Dimension.LEVEL), terms(map, "roles", Dimension.ROLE)),
                strings(map, "related"),
                new Pattern.Signs(strings(map, "documented"), cues(map, "cues"), cues(map, "unless")),
                new Pattern.Bank(failing, strong, exemplars(map, "near-misses", false), heldOut(map)));
    }

    private String family(Value.Mapping map) {
        String family = text(map, "family");
        if (!family.isEmpty() && Family.named(family).isEmpty())
            error(
                    line(map, "family"),
                    "family: unknown value '" + family + "'; one of "
                            + String.join(
                                    ", ",
                                    Family.all().stream().map(Family::slug).toList()));
        return family;
    }

    private boolean heldOut(Value.Mapping map) {
        String heldOut = optional(map, "held-out");
        if (!heldOut.isEmpty() && !heldOut.equals("true"))
            error(line(map, "held-out"), "held-out: must be 'true', or be left out");
        return heldOut.equals("true");
    }

    private List<Pattern.Cue> cues(Value.Mapping map, String key) {
        var cues = new ArrayList<Pattern.Cue>();
        for (var item : items(map, key)) {
            if (item instanceof Value.Mapping cue)
                cues.add(new Pattern.Cue(phrases(cue), text(cue, "says"), cue.line()));
            else error(item.line(), "a cue has 'match' and 'says'");
        }
        return cues;
    }

    /** The phrases of a cue: one, or a list of them. */
    private List<String> phrases(Value.Mapping cue) {
        List<Value> values = cue.get("match") instanceof Value.Scalar one ? List.of(one) : items(cue, "match");
        if (values.isEmpty()) error(cue.line(), "'match' is missing");
        var syntaxCheck = new Phrases<Boolean>();
        var phrases = new ArrayList<String>();
        for (var value : values) {
            if (!(value instanceof Value.Scalar scalar)) {
                error(value.line(), "match: a plain value is expected");
                continue;
            }
            try {
                syntaxCheck.add(scalar.text(), true);
                phrases.add(scalar.text());
            } catch (IllegalArgumentException e) {
                error(scalar.line(), "match: " + e.getMessage());
            }
        }
        return phrases;
    }

    /** @param complete whether answers need a subject, a role, and a length within the limits */
    private List<Exemplar> exemplars(Value.Mapping map, String key, boolean complete) {
        var exemplars = new ArrayList<Exemplar>();
        for (var item : items(map, key)) {
            if (!(item instanceof Value.Mapping answer)) {
                error(item.line(), "an answer has 'about', 'role', and 'text'");
                continue;
            }
            String about = complete ? text(answer, "about") : optional(answer, "about");
            String role = complete ? text(answer, "role") : optional(answer, "role");
            try {
                var exemplar = Exemplar.parse(about, role, text(answer, "text"), answer.line());
                int words = exemplar.words();
                if (complete && (words < FEWEST_WORDS || words > MOST_WORDS)) {
                    error(answer.line(), words + " words; an answer has " + FEWEST_WORDS + " to " + MOST_WORDS);
                }
                exemplars.add(exemplar);
            } catch (IllegalArgumentException e) {
                error(answer.line(), String.valueOf(e.getMessage()));
            }
        }
        if (complete && exemplars.isEmpty()) error(line(map, key), "at least one answer is needed under '" + key + "'");
        return exemplars;
    }

    private List<String> terms(Value.Mapping map, String key, Dimension dimension) {
        var values = strings(map, key);
        for (String value : values) {
            if (dimension.vocabulary().term(value).isEmpty())
                error(line(map, key), key + ": unknown value '" + value + "'");
        }
        return values;
    }

    private List<String> strings(Value.Mapping map, String key) {
        var strings = new ArrayList<String>();
        for (var item : items(map, key)) {
            if (item instanceof Value.Scalar scalar) strings.add(scalar.text());
            else error(item.line(), key + ": a plain value is expected");
        }
        return strings;
    }

    private List<Value> items(Value.Mapping map, String key) {
        return switch (map.get(key)) {
            case Value.Sequence sequence -> sequence.items();
            case null -> List.of();
            case Value.Scalar scalar -> {
                error(scalar.line(), key + ": a list is expected");
                yield List.of();
            }
            case Value.Mapping mapping -> {
                error(mapping.line(), key + ": a list is expected");
                yield List.of();
            }
        };
    }

    private String text(Value.Mapping map, String key) {
        String text = optional(map, key);
        if (text.isEmpty()) error(map.line(), "'" + key + "' is missing");
        return text;
    }

    private static String optional(Value.Mapping map, String key) {
        return map.get(key) instanceof Value.Scalar scalar ? scalar.text().strip() : "";
    }

    private static int line(Value.Mapping map, String key) {
        var value = map.get(key);
        return value == null ? map.line() : value.line();
    }

    private void error(int line, String message) {
        problems.add(new Problem(file, line, message));
    }
}
