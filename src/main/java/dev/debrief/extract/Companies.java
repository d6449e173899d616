package dev.debrief.extract;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Term;
import dev.debrief.domain.Vocabulary.Mention;
import dev.debrief.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The companies that an article names, found once. */
final class Companies {
    private final TreeMap<Integer, Term> byOffset = new TreeMap<>();

    private Companies(List<Mention> mentions) {
        for (var mention : mentions) byOffset.put(mention.from(), mention.term());
    }

    static Companies of(String text) {
        return new Companies(Dimension.COMPANY.vocabulary().mentions(text, 0, text.length(), true));
    }

    /** The company that a stretch of the text names first. */
    Optional<String> firstIn(Span span) {
        return Optional.ofNullable(byOffset.ceilingEntry(span.from()))
                .filter(first -> first.getKey() < span.to())
                .map(first -> first.getValue().value());
    }

    /** The company that was named last before an offset, but not before another one. */
    Optional<String> lastBetween(int from, int to) {
        return Optional.ofNullable(byOffset.lowerEntry(to))
                .filter(last -> last.getKey() >= from)
                .map(last -> last.getValue().value());
    }

    /** How often companies are named other than the one with this label. */
    long others(String label) {
        return byOffset.values().stream()
                .filter(term -> !term.label().equals(label))
                .count();
    }
}
