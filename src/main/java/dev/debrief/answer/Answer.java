package dev.debrief.answer;

import dev.debrief.domain.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What committees say about a topic.
 *
 * @param query the query that was answered; a misspelt one is corrected
 * @param claims what the topic is, if a document says so, and then by stance, most relevant first
 * @param nearest passages on the same topic about other people, if there is no claim; empty if there is nothing
 */
public record Answer(
        String query, List<Claim> claims, List<Disagreement> disagreements, List<Passage> nearest, double tookMs) {
    /** How much an answer rests on. */
    public enum Status {
        /** At least two independent documents speak. */
        ANSWERED,
        /** One document speaks. */
        THIN,
        /** None does. */
        NOTHING;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Answer {
        claims = List.copyOf(claims);
        disagreements = List.copyOf(disagreements);
        nearest = List.copyOf(nearest);
    }

    /** The answer to a query that no document is about. */
    static Answer nothing(String query) {
        return new Answer(query, List.of(), List.of(), List.of(), 0);
    }

    public Status status() {
        return switch (documents()) {
            case 0 -> Status.NOTHING;
            case 1 -> Status.THIN;
            default -> Status.ANSWERED;
        };
    }

    /** The number of independent documents behind all claims. */
    public int documents() {
        return Citation.speakers(
                claims.stream().flatMap(claim -> claim.citations().stream()).toList());
    }

    public List<Claim> claims(Claim.Stance stance) {
        return claims.stream().filter(claim -> claim.stance() == stance).toList();
    }

    /**
     * The claims in the order of reading: what the topic is, if a document says so, then by stance; without empty parts.
     */
    public List<Part> parts() {
        var definition = Definition.of(query);
        var facts = claims(Claim.Stance.FACT).stream()
                .collect(Collectors.partitioningBy(claim -> definition.isIn(claim.text())));
        var parts = new ArrayList<Part>();
        parts.add(new Part("What it is", Claim.Stance.FACT, facts.getOrDefault(true, List.of())));
        for (var stance : Claim.Stance.values())
            parts.add(new Part(
                    stance.heading(),
                    stance,
                    stance == Claim.Stance.FACT ? facts.getOrDefault(false, List.of()) : claims(stance)));
        parts.removeIf(part -> part.claims().isEmpty());
        return parts;
    }

    /** Claims of one stance under one heading. */
    public record Part(String heading, Claim.Stance stance, List<Claim> claims) {}
}
