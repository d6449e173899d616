package dev.debrief.passage;

import dev.debrief.passage.Cues.Sign;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges running text sentence by sentence and joins neighbours that make one point. */
final class Prose {
    private static final int LONGEST_PASSAGE = 600;
    /** Below this weight a sentence says too little to stand against the one before it. */
    private static final double WEAK = 2.0;
    /** A sentence of this length that opens a paragraph announces what the next one says. */
    private static final int ANNOUNCEMENT = 75;
    /** A sentence of this length that tells an outcome belongs to the story before it. */
    private static final int SHORT_OUTCOME = 90;
    /** What the list item counts more for where the sentence above the list announced its kind. */
    private static final double NUMBERED_STEPS = 1.5;

    private static final double QUESTION_MARK = 4;
    private static final double OUTCOME_OF_A_CASE = 2;

    private final String text;
    private final Layout layout;

    Prose(String text, Layout layout) {
        this.text = text;
        this.layout = layout;
    }

    /** A sentence with its kind; {@code start} is a paragraph's first. */
    private record Judged(Sentence sentence, Kind kind, double weight, boolean start) {
        boolean has(Sign sign) {
            return sentence.reading().has(sign);
        }

        boolean isOutcome() {
            return (has(Sign.REJECTED) || has(Sign.APPROVED))
                    && has(Sign.CONTINUES)
                    && !has(Sign.GENERAL)
                    && sentence.length() <= SHORT_OUTCOME;
        }

        boolean isFurniture() {
            return has(Sign.FURNITURE);
        }
    }

    /** The passages of consecutive paragraphs. */
    List<Found> read(List<Span> paragraphs, Found.Place place) {
        var sentences = sentences(paragraphs);
        var found = new ArrayList<Found>();
        var covered = new Contrasts(text).find(sentences, paragraphs, named(sentences, place), found);
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < sentences.size(); i++) {
            boolean start = i == 0 || sentences.get(i - 1).paragraph() != sentences.get(i).paragraph();
            judged.add(judge(sentences.get(i), place.role(), start));
        }
        int storyFrom = -1;
        for (int i = 0; i < judged.size(); ) {
            int end = i + 1;
            if (!covered.contains(i)) {
                while (end < judged.size() && !covered.contains(end) && joins(judged, i, end)) end++;
            }
            storyFrom = storyStart(judged, i, storyFrom);
            var passage = judged.subList(i, end);
            if (!covered.contains(i) && !passage.stream().allMatch(Judged::isFurniture)) {
                var span = new Span(passage.getFirst().sentence().span().from(), passage.getLast().sentence().span().to());
                var story = new Span(storyFrom < 0 ? span.to() : storyFrom, span.to());
                var titled = place.titled(name(passage, place));
                found.add(new Found(kind(passage), span, context(passage, paragraphs), story, titled, verdict(passage)));
            }
            i = end;
        }
        return found;
    }

    /** The passages of one unlabelled list item; what its list was announced as counts as well. */
    List<Found> item(Span item, Found.Place place, Cues.@Nullable Reading lead, boolean numbered) {
        var sentences = sentences(List.of(item));
        var found = new ArrayList<Found>();
        if (sentences.isEmpty() || sentences.stream().allMatch(s -> s.reading().has(Sign.FURNITURE))) return found;
        new Contrasts(text).find(sentences, List.of(item), named(sentences, place), found);
        var weights = new EnumMap<Kind, Double>(Kind.class);
        for (Sentence sentence : sentences) {
            sentence.reading().weights().forEach((kind, weight) -> weights.merge(kind, weight, Double::sum));
        }
        if (lead != null) {
            lead.weights().forEach((kind, weight) -> {
                if (!kind.isExample()) weights.merge(kind, weight, Double::sum);
            });
        }
        if (numbered) weights.merge(Kind.FRAMEWORK, NUMBERED_STEPS, Double::sum);
        boolean asks = sentences.getLast().asks() || place.role() == SectionRole.QUESTIONS;
        if (asks) weights.merge(Kind.QUESTION, QUESTION_MARK, Double::sum);
        else weights.remove(Kind.QUESTION);
        boolean isCase = sentences.stream().anyMatch(s -> s.reading().has(Sign.CASE));
        var story = new Span(isCase ? item.from() : item.to(), item.to());
        found.addFirst(new Found(best(weights, place.role()), item, item, story, place, verdict(item)));
        return found;
    }

    /** What a paragraph that ends in a colon announces about the list behind it; null where it announces nothing. */
    Cues.@Nullable Reading leadIn(Span paragraph) {
        if (text.charAt(paragraph.to() - 1) != ':') return null;
        return sentences(List.of(paragraph)).getLast().reading();
    }

    Verdict verdict(Span span) {
        return verdict(sentences(List.of(span)).stream()
                .map(s -> new Judged(s, Kind.ADVICE, 0, false))
                .toList());
    }

    /** Whether the text clearly counts that way. */
    boolean counts(Span span, Kind.Stance stance) {
        return sentences(List.of(span)).stream()
                .map(sentence -> judge(sentence, SectionRole.PLAIN, false))
                .anyMatch(judged -> judged.kind().stance() == stance && judged.weight() > WEAK);
    }

    /** Whether the text begins to tell a case of its own. */
    boolean opens(Span span) {
        return sentences(List.of(span)).getFirst().reading().has(Sign.OPENS);
    }

    private List<Sentence> sentences(List<Span> paragraphs) {
        var sentences = new ArrayList<Sentence>();
        for (int p = 0; p < paragraphs.size(); p++) {
            for (Span span : SentenceSplitter.split(text, paragraphs.get(p).from(), paragraphs.get(p).to())) {
                sentences.add(Sentence.of(text, span, p));
            }
        }
        return sentences;
    }

    private static Judged judge(Sentence sentence, SectionRole role, boolean start) {
        var reading = sentence.reading();
        var weights = new EnumMap<Kind, Double>(Kind.class);
        weights.putAll(reading.weights());
        if (reading.has(Sign.CASE)) {
            if (reading.has(Sign.REJECTED)) weights.merge(Kind.REJECTION_TRIGGER, OUTCOME_OF_A_CASE, Double::sum);
            if (reading.has(Sign.APPROVED)) weights.merge(Kind.APPROVAL_SIGNAL, 2 * OUTCOME_OF_A_CASE, Double::sum);
        }
        if (reading.has(Sign.QUOTE_FAILS) && sentence.startsWithQuote()) {
            weights.merge(Kind.BAD_EXAMPLE, 2 * OUTCOME_OF_A_CASE, Double::sum);
        }
        // A prompt is asked, or quoted as "Tell me about a time …".
        if (!sentence.asks() && reading.weight(Kind.QUESTION) < 3) weights.remove(Kind.QUESTION);
        Kind kind = best(weights, role);
        return new Judged(sentence, kind, weights.getOrDefault(kind, 0.0), start);
    }

    private static Kind best(Map<Kind, Double> weights, SectionRole role) {
        weights.merge(Kind.ADVICE, 1.0, Double::sum);
        if (role == SectionRole.AUDIENCE) weights.merge(Kind.FACT, 2.5, Double::sum);
        Kind best = Kind.ADVICE;
        for (Kind kind : Kind.values()) {
            if (weights.getOrDefault(kind, 0.0) > weights.getOrDefault(best, 0.0)) best = kind;
        }
        return best;
    }

    /** Whether sentence {@code next} makes one point with the passage that starts at {@code start}. */
    private boolean joins(List<Judged> judged, int start, int next) {
        Judged first = judged.get(start);
        Judged here = judged.get(next);
        if (here.isFurniture() || first.isFurniture()) return false;
        if (here.sentence().span().to() - first.sentence().span().from() > LONGEST_PASSAGE) return false;
        // "They got the offer.": the end of a story, even where it opens the next paragraph.
        if (here.isOutcome() && contradicts(judged.subList(start, next), here)) return false;
        if (here.isOutcome()) return true;
        if (here.start() && layout == Layout.PARAGRAPHS) return false;
        if (here.has(Sign.OPENS) && !here.has(Sign.GENERAL)) return false;
        boolean continues = here.has(Sign.CONTINUES);
        // A figure stands for itself.
        if (here.kind() == Kind.FACT) return false;
        if (here.kind() == first.kind()) return !here.start() || continues || here.kind() == Kind.FRAMEWORK;
        boolean announced = !here.start() && next == start + 1 && announces(first) && !here.has(Sign.CASE);
        boolean weak = here.weight() < WEAK && first.kind() != Kind.ADVICE && !here.start() && continues;
        return announced || weak;
    }

    /** "Not charisma, but consistency." "The deeper principle: constraint propagation." */
    private static boolean announces(Judged first) {
        return first.start() && first.sentence().length() <= ANNOUNCEMENT && first.kind() == Kind.FRAMEWORK;
    }

    private static boolean contradicts(List<Judged> passage, Judged outcome) {
        Verdict sofar = verdict(passage);
        return sofar == Verdict.REJECTED && outcome.has(Sign.APPROVED)
                || sofar == Verdict.APPROVED && outcome.has(Sign.REJECTED);
    }

    /** A passage is what its first sentence is, unless its end tells how the story came out. */
    private static Kind kind(List<Judged> passage) {
        Judged last = passage.getLast();
        Kind first = passage.getFirst().kind();
        if (passage.size() > 1 && last.isOutcome() && !first.isExample()) {
            return last.has(Sign.REJECTED) ? Kind.REJECTION_TRIGGER : Kind.APPROVAL_SIGNAL;
        }
        return first;
    }

    private @Nullable String name(List<Judged> passage, Found.Place place) {
        if (place.title() != null || kind(passage).stance() != Kind.Stance.AGAINST) return place.title();
        for (Judged judged : passage) {
            String name = MistakeName.in(judged.sentence().span().of(text));
            if (name != null) return name;
        }
        return null;
    }

    /** For each sentence the place that the examples in it stand at: a mistake that its paragraph has named by then. */
    private List<Found.Place> named(List<Sentence> sentences, Found.Place place) {
        var places = new ArrayList<Found.Place>();
        String name = null;
        for (int i = 0; i < sentences.size(); i++) {
            if (i > 0 && sentences.get(i).paragraph() != sentences.get(i - 1).paragraph()) name = null;
            String own = MistakeName.in(sentences.get(i).span().of(text));
            if (own != null) name = own;
            places.add(name == null || place.title() != null ? place : place.titled(name));
        }
        return places;
    }

    /** Where the story that sentence {@code i} belongs to starts, or -1 where it tells none. */
    private int storyStart(List<Judged> judged, int i, int current) {
        Judged here = judged.get(i);
        if (here.has(Sign.GENERAL) && !here.has(Sign.CASE)) return -1;
        if (here.has(Sign.OPENS) && !here.has(Sign.CONTINUES)) return here.sentence().span().from();
        if (current >= 0 && (here.has(Sign.CONTINUES) || !here.start())) return current;
        return here.sentence().span().from();
    }

    private static Verdict verdict(List<Judged> passage) {
        boolean isCase = passage.stream().anyMatch(j -> j.has(Sign.CASE));
        boolean rejected = passage.stream().anyMatch(j -> j.has(Sign.REJECTED));
        boolean approved = passage.stream().anyMatch(j -> j.has(Sign.APPROVED));
        if (!isCase || rejected == approved) return Verdict.NONE;
        return rejected ? Verdict.REJECTED : Verdict.APPROVED;
    }

    private static Span context(List<Judged> passage, List<Span> paragraphs) {
        Span first = paragraphs.get(passage.getFirst().sentence().paragraph());
        Span last = paragraphs.get(passage.getLast().sentence().paragraph());
        return new Span(first.from(), last.to());
    }
}
