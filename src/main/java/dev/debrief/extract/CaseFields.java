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

    private static final Map<String, Field> NAMES = DataFile.load("case-fields.txt").entries().stream()
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
        do {
            Field field = NAMES.getOrDefault(name.group(1).toLowerCase(Locale.ROOT), Field.CANDIDATE);
            int from = name.end();
            int to = name.find() ? name.start() : text.length();
            String value = text.substring(from, to).strip();
            if (value.endsWith(".")) value = value.substring(0, value.length() - 1);
            if (!value.isEmpty()) values.putIfAbsent(field, value);
            if (to == text.length()) return true;
        } while (true);
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

    /** What an outcome says first: "Rejected, then withdrawn". */
    private static Verdict outcome(String outcome) {
        var signs = Cues.shipped().read(Tokens.of(outcome)).signs();
        boolean rejected = signs.contains(Cues.Sign.REJECTED);
        boolean approved = signs.contains(Cues.Sign.APPROVED);
        String first = outcome.strip().toLowerCase(Locale.ROOT);
        if (first.startsWith("reject") || first.startsWith("no ") || first.equals("no")) return Verdict.REJECTED;
        if (first.startsWith("offer")
                || first.startsWith("hire")
                || first.startsWith("approved")
                || first.startsWith("promoted")) return Verdict.APPROVED;
        if (rejected == approved) return Verdict.NONE;
        return rejected ? Verdict.REJECTED : Verdict.APPROVED;
    }
}
