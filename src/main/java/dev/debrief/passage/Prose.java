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

    private final String text;
    private final Layout layout;

    Prose(String text, Layout layout) {
        this.text = text;
        this.layout = layout;
    }

    /** A sentence with its kind. */
    private record Judged(Sentence sentence, Kind kind, double weight) {}

    /** The passages of consecutive paragraphs. */
    List<Found> read(List<Span> paragraphs, Found.Place place) {
        var sentences = sentences(paragraphs);
        var found = new ArrayList<Found>();
        var covered = new Contrasts(text).find(sentences, paragraphs, place, found);
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < sentences.size(); i++) judged.add(judge(sentences, i, place.role()));
        int storyFrom = -1;
        for (int i = 0; i < judged.size(); ) {
            int end = i + 1;
            while (end < judged.size() && !covered.contains(end) && joins(judged, i, end)) end++;
            storyFrom = storyStart(judged, i, storyFrom);
            if (!covered.contains(i)) {
                var span =
                        new Span(span(judged, i).from(), span(judged, end - 1).to());
                int from = storyFrom < 0 ? span.from() : storyFrom;
                var story = new Span(storyFrom < 0 ? span.to() : from, span.to());
                Kind kind = judged.get(i).kind();
                if (!isNoise(judged, i, end)) {
                    found.add(new Found(
                            kind, span, context(judged, i, end, paragraphs), story, place, verdict(judged, i, end)));
                }
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
        new Contrasts(text).find(sentences, List.of(item), place, found);
        var weights = new EnumMap<Kind, Double>(Kind.class);
        for (Sentence sentence : sentences) {
            sentence.reading().weights().forEach((kind, weight) -> weights.merge(kind, weight, Double::sum));
        }
        if (lead != null) {
            lead.weights().forEach((kind, weight) -> {
                if (!kind.isExample()) weights.merge(kind, weight, Double::sum);
            });
        }
        if (numbered) weights.merge(Kind.FRAMEWORK, 1.5, Double::sum);
        Sentence last = sentences.getLast();
        if (last.asks() || place.role() == SectionRole.QUESTIONS) weights.merge(Kind.QUESTION, 4.0, Double::sum);
        else weights.remove(Kind.QUESTION);
        Kind kind = best(weights, place.role());
        boolean isCase = sentences.stream().anyMatch(s -> s.reading().has(Sign.CASE));
        found.addFirst(
                new Found(kind, item, item, isCase ? item : new Span(item.from(), item.from()), place, verdict(item)));
        return found;
    }

    /** What a paragraph that ends in a colon announces about the list behind it; null where it announces nothing. */
    Cues.@Nullable Reading leadIn(Span paragraph) {
        if (text.charAt(paragraph.to() - 1) != ':') return null;
        var sentences = sentences(List.of(paragraph));
        return sentences.getLast().reading();
    }

    Verdict verdict(Span span) {
        var judged = new ArrayList<Judged>();
        for (Sentence s : sentences(List.of(span))) judged.add(new Judged(s, Kind.ADVICE, 0));
        return verdict(judged, 0, judged.size());
    }

    /** Whether the text clearly counts that way. */
    boolean counts(Span span, Kind.Stance stance) {
        var sentences = sentences(List.of(span));
        for (int i = 0; i < sentences.size(); i++) {
            var judged = judge(sentences, i, SectionRole.PLAIN);
            if (judged.kind().stance() == stance && judged.weight() > WEAK) return true;
        }
        return false;
    }

    private List<Sentence> sentences(List<Span> paragraphs) {
        var sentences = new ArrayList<Sentence>();
        for (int p = 0; p < paragraphs.size(); p++) {
            for (Span span : SentenceSplitter.split(
                    text, paragraphs.get(p).from(), paragraphs.get(p).to())) {
                sentences.add(Sentence.of(text, span, p));
            }
        }
        return sentences;
    }

    private Judged judge(List<Sentence> sentences, int i, SectionRole role) {
        Sentence sentence = sentences.get(i);
        var reading = sentence.reading();
        var weights = new EnumMap<Kind, Double>(Kind.class);
        weights.putAll(reading.weights());
        if (reading.has(Sign.CASE)) {
            if (reading.has(Sign.REJECTED)) weights.merge(Kind.REJECTION_TRIGGER, 2.0, Double::sum);
            if (reading.has(Sign.APPROVED)) weights.merge(Kind.APPROVAL_SIGNAL, 2.0, Double::sum);
        }
        if (!sentence.asks() && !isPrompt(sentence)) weights.remove(Kind.QUESTION);
        Kind kind = best(weights, role);
        return new Judged(sentence, kind, weights.getOrDefault(kind, 0.0));
    }

    /** A quotation that is a prompt: "Tell me about a time …". */
    private static boolean isPrompt(Sentence sentence) {
        return sentence.reading().weight(Kind.QUESTION) >= 3;
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
        Judged before = judged.get(next - 1);
        boolean sameParagraph = here.sentence().paragraph() == before.sentence().paragraph();
        if (!sameParagraph && layout == Layout.PARAGRAPHS) return false;
        if (here.sentence().span().to() - first.sentence().span().from() > LONGEST_PASSAGE) return false;
        if (here.sentence().reading().has(Sign.FURNITURE)) return false;
        if (here.kind() == first.kind())
            return sameParagraph || here.sentence().reading().has(Sign.CONTINUES);
        boolean weak = here.weight() < WEAK && first.kind() != Kind.ADVICE;
        return weak && sameParagraph && here.sentence().reading().has(Sign.CONTINUES);
    }

    /** Where the story that sentence {@code i} belongs to starts, or -1 where it tells none. */
    private int storyStart(List<Judged> judged, int i, int current) {
        Sentence sentence = judged.get(i).sentence();
        var reading = sentence.reading();
        boolean newParagraph = i == 0 || judged.get(i - 1).sentence().paragraph() != sentence.paragraph();
        if (newParagraph && layout == Layout.PARAGRAPHS) current = -1;
        if (reading.has(Sign.GENERAL) && !reading.has(Sign.CASE)) return -1;
        if (current >= 0 && (reading.has(Sign.CONTINUES) || !newParagraph)) return current;
        return sentence.span().from();
    }

    private static boolean isNoise(List<Judged> judged, int from, int to) {
        for (int i = from; i < to; i++) if (!judged.get(i).sentence().reading().has(Sign.FURNITURE)) return false;
        return true;
    }

    private static Verdict verdict(List<Judged> judged, int from, int to) {
        boolean isCase = false;
        boolean rejected = false;
        boolean approved = false;
        for (int i = from; i < to; i++) {
            var reading = judged.get(i).sentence().reading();
            isCase |= reading.has(Sign.CASE);
            rejected |= reading.has(Sign.REJECTED);
            approved |= reading.has(Sign.APPROVED);
        }
        if (!isCase || rejected == approved) return Verdict.NONE;
        return rejected ? Verdict.REJECTED : Verdict.APPROVED;
    }

    private Span context(List<Judged> judged, int from, int to, List<Span> paragraphs) {
        Span first = paragraphs.get(judged.get(from).sentence().paragraph());
        Span last = paragraphs.get(judged.get(to - 1).sentence().paragraph());
        return new Span(first.from(), last.to());
    }

    private static Span span(List<Judged> judged, int i) {
        return judged.get(i).sentence().span();
    }
}
