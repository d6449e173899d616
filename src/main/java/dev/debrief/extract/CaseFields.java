package dev.debrief.extract;

import dev.debrief.domain.Case;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Verdict;
import dev.debrief.text.DataFile;
import dev.debrief.text.Tokens;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields with which a write-up of a case starts: {@code Candidate: … Target: … Outcome: …}. Their names are in {@code
 * case-fields.txt}.
 */
final class CaseFields {
    private enum Field {
        CANDIDATE,
        TARGET,
        COMPANY,
        ROUND,
        OUTCOME
    }

    private static final DataFile FILE = DataFile.load("case-fields.txt");
    private static final Map<String, Field> NAMES = FILE.entries().stream()
            .filter(entry ->
                    Stream.of(Field.values()).anyMatch(field -> field.name().equalsIgnoreCase(entry.group())))
            .collect(Collectors.toUnmodifiableMap(
                    DataFile.Entry::text, entry -> Field.valueOf(entry.group().toUpperCase(Locale.ROOT))));

    /** A name at the start of a text, or after white space in it, and a colon. */
    private static final Pattern FIELD = Pattern.compile(
            "(?:^|(?<=\\s))(" + NAMES.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\s*:",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 600;
    private static final int FEWEST = 2;

    private final Map<Field, String> values = new EnumMap<>(Field.class);

    /** Adds the fields of a text; returns whether it is nothing but fields. */
    boolean add(String text) {
        if (text.length() > LONGEST) return false;
        var name = FIELD.matcher(text);
        if (!name.find() || name.start() > 0) return false;
        for (int to = 0; to < text.length(); ) {
            Field field = NAMES.getOrDefault(name.group(1).toLowerCase(Locale.ROOT), Field.CANDIDATE);
            int from = name.end();
            to = name.find() ? name.start() : text.length();
            String value = text.substring(from, to).strip();
            if (value.endsWith(".")) value = value.substring(0, value.length() - 1);
            if (!value.isEmpty()) values.putIfAbsent(field, value);
        }
        return true;
    }

    /** The case that the fields describe; empty if they do not describe one. */
    Optional<Case> described(String key) {
        boolean tells = values.containsKey(Field.CANDIDATE) || values.containsKey(Field.OUTCOME);
        if (!tells || values.size() < FEWEST) return Optional.empty();
        String round = values.getOrDefault(Field.ROUND, "");
        var rounds = Dimension.ROUND.vocabulary().mentions(round, Tokens.of(round), false).stream()
                .map(mention -> mention.term().value())
                .distinct()
                .toList();
        String target = List.of(Field.TARGET, Field.COMPANY).stream()
                .filter(values::containsKey)
                .map(values::get)
                .collect(Collectors.joining(", "));
        return Optional.of(new Case(
                key,
                values.getOrDefault(Field.CANDIDATE, Case.NOT_TOLD),
                target.isEmpty() ? null : target,
                rounds,
                outcome(values.getOrDefault(Field.OUTCOME, ""))));
    }

    /** What an outcome starts with, as in "Rejected, then withdrawn", otherwise what it says as a sentence. */
    private static Verdict outcome(String outcome) {
        String first = outcome.strip().toLowerCase(Locale.ROOT);
        for (var entry : FILE.entries()) {
            if (!first.startsWith(entry.text())) continue;
            if (entry.group().equals("rejected")) return Verdict.REJECTED;
            if (entry.group().equals("approved")) return Verdict.APPROVED;
        }
        return Cues.shipped().read(Tokens.of(outcome)).outcome();
    }
}
