package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.Span;
import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The wordings of {@code cues.txt}: what kind each indicates, and what else it reveals about a sentence. */
public final class Cues {
    /**
     * Groups of {@code cues.txt} that are not about a kind. The words of {@link #MISTAKE} are in {@code mistakes.txt}.
     */
    public enum Sign {
        REJECTED,
        OPTIONS_REJECTED,
        APPROVED,
        CASE,
        CONTINUES,
        TURNS,
        GENERAL,
        OPENS,
        QUOTE_FAILS,
        IMPERATIVE,
        FURNITURE,
        NAMES,
        MISTAKE
    }

    /** The cues of one sentence: how many for each kind, and what else it reveals. */
    public record Reading(Weights counts, Set<Sign> signs) {
        public double cues(Kind kind) {
            return counts.of(kind);
        }

        public boolean has(Sign sign) {
            return signs.contains(sign);
        }

        /** The outcome that a sentence states; none if it states both. */
        Verdict outcome() {
            if (has(Sign.REJECTED) == has(Sign.APPROVED)) return Verdict.NONE;
            return has(Sign.REJECTED) ? Verdict.REJECTED : Verdict.APPROVED;
        }
    }

    private sealed interface Meaning {}

    private record ForKind(Kind kind, int line) implements Meaning {}

    private record ForSign(Sign sign) implements Meaning {}

    private static final Cues SHIPPED = new Cues(DataFile.load("cues.txt"));

    private final Phrases<Meaning> phrases = new Phrases<>();

    Cues(DataFile file) {
        for (String words : MistakeName.BEFORE) phrases.add(words + " ... :", new ForSign(Sign.MISTAKE));
        for (var entry : file.entries()) {
            try {
                for (String group : entry.group().split(", ")) phrases.add(entry.text(), meaning(group, entry.line()));
            } catch (IllegalArgumentException e) {
                throw file.error(entry, String.valueOf(e.getMessage()));
            }
        }
    }

    static Cues shipped() {
        return SHIPPED;
    }

    private static Meaning meaning(String group, int line) {
        for (Sign sign : Sign.values()) {
            if (sign.name().equalsIgnoreCase(group.replace('-', '_'))) return new ForSign(sign);
        }
        return Kind.of(group)
                .map(kind -> new ForKind(kind, line))
                .orElseThrow(() -> new IllegalArgumentException("no such group: [" + group + "]"));
    }

    /** Finds the cues in the tokens of one sentence. A cue counts once, however often it occurs. */
    Reading read(Tokens tokens) {
        var counts = new Weights();
        var signs = EnumSet.noneOf(Sign.class);
        List<Span> rejected = new ArrayList<>(2);
        List<Span> options = new ArrayList<>(2);
        List<Span> approved = new ArrayList<>(2);
        List<ForKind> seen = new ArrayList<>(4);
        phrases.find(tokens, 0, tokens.size(), (meaning, from, to) -> {
            switch (meaning) {
                case ForSign sign -> {
                    signs.add(sign.sign());
                    if (sign.sign() == Sign.REJECTED) rejected.add(new Span(from, to));
                    if (sign.sign() == Sign.OPTIONS_REJECTED) options.add(new Span(from, to));
                    if (sign.sign() == Sign.APPROVED) approved.add(new Span(from, to));
                }
                case ForKind cue -> {
                    if (!seen.contains(cue)) {
                        seen.add(cue);
                        counts.add(cue.kind(), 1);
                    }
                }
            }
        });
        if (areWithin(rejected, options)) signs.remove(Sign.REJECTED);
        // "Was not promoted" holds "promoted".
        if (areWithin(approved, rejected)) signs.remove(Sign.APPROVED);
        return new Reading(counts, signs);
    }

    private static boolean areWithin(List<Span> inner, List<Span> outer) {
        return inner.stream().allMatch(one -> outer.stream().anyMatch(other -> other.contains(one)));
    }
}
