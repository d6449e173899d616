package dev.debrief.passage;

import dev.debrief.passage.Cues.Sign;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges running text sentence by sentence and joins neighbours that make one point. */
final class Prose {
    private static final int LONGEST_PASSAGE = 600;
    /** Below this weight a sentence says too little to stand against the one before it. */
    private static final double WEAK = 2.0;
    /** A sentence of this length that opens a paragraph announces what the next one says. */
    private static final int ANNOUNCEMENT = 75;

    /** What the outcome of a story weighs for each of its sentences. */
    private static final double STORY = 2;

    private static final double QUESTION_MARK = 4;
    /** What a number in front of an item says for steps of a framework. */
    private static final double NUMBERED_STEPS = 1.5;

    private final String text;
    private final Layout layout;

    Prose(String text, Layout layout) {
        this.text = text;
        this.layout = layout;
    }

    /** The passages of consecutive paragraphs. */
    List<Found> read(List<Span> paragraphs, Found.Place place) {
        var sentences = sentences(paragraphs);
        var found = new ArrayList<Found>();
        var covered = new Contrasts(text).find(sentences, paragraphs, named(sentences, place), found);
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < sentences.size(); i++) {
            boolean start = i == 0
                    || sentences.get(i - 1).paragraph() != sentences.get(i).paragraph();
            judged.add(judge(sentences.get(i), place.role(), start));
        }
        judgeStories(judged, place.role());
        int storyFrom = -1;
        for (int i = 0; i < judged.size(); ) {
            int end = i + 1;
            if (!covered.contains(i)) {
                while (end < judged.size() && !covered.contains(end) && joins(judged, i, end)) end++;
            }
            storyFrom = storyStart(judged, i, storyFrom);
            var passage = judged.subList(i, end);
            if (!covered.contains(i) && !passage.stream().allMatch(Judged::isFurniture)) {
                var span = new Span(
                        passage.getFirst().sentence().span().from(),
                        passage.getLast().sentence().span().to());
                var story = new Span(storyFrom < 0 ? span.to() : storyFrom, span.to());
                var titled = place.titled(name(passage, place));
                found.add(
                        new Found(kind(passage), span, context(passage, paragraphs), story, titled, verdict(passage)));
            }
            i = end;
        }
        return found;
    }

    /** How a case came out says how each of its sentences counts. */
    private void judgeStories(List<Judged> judged, SectionRole role) {
        for (int i = 0; i < judged.size(); ) {
            int end = i + 1;
            boolean story = judged.get(i).has(Sign.OPENS) || judged.get(i).has(Sign.CASE);
            while (story && end < judged.size() && continuesStory(judged.get(end))) end++;
            Verdict verdict = story ? outcome(judged.subList(i, end)) : Verdict.NONE;
            for (int k = i; verdict != Verdict.NONE && k < end; k++)
                judged.set(k, inStory(judged.get(k), verdict, role));
            i = end;
        }
    }

    private static Judged inStory(Judged one, Verdict verdict, SectionRole role) {
        Kind kind = one.kind();
        double weight = one.weight();
        if (!kind.isExample() && kind != Kind.QUESTION) {
            var weights = KindWeights.of(one.sentence());
            weights.merge(
                    verdict == Verdict.REJECTED ? Kind.REJECTION_TRIGGER : Kind.APPROVAL_SIGNAL, STORY, Double::sum);
            kind = KindWeights.best(weights, role);
            weight = weights.getOrDefault(kind, 0.0);
        }
        return new Judged(one.sentence(), kind, weight, one.start(), verdict);
    }

    private boolean continuesStory(Judged here) {
        if (here.has(Sign.OPENS)) return false;
        if (here.start()) return here.isOutcome() || (layout == Layout.SENTENCE_A_LINE && here.has(Sign.CONTINUES));
        return !here.has(Sign.GENERAL) || here.has(Sign.CASE);
    }

    /** The last outcome that a story tells. */
    private static Verdict outcome(List<Judged> story) {
        Verdict outcome = Verdict.NONE;
        for (Judged one : story) {
            boolean rejected = one.has(Sign.REJECTED);
            if (rejected != one.has(Sign.APPROVED)) outcome = rejected ? Verdict.REJECTED : Verdict.APPROVED;
        }
        return outcome;
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
        KindWeights.learn(weights, sentences);
        if (numbered) weights.merge(Kind.FRAMEWORK, NUMBERED_STEPS, Double::sum);
        boolean asks = sentences.getLast().asks() || place.role() == SectionRole.QUESTIONS;
        if (asks) weights.merge(Kind.QUESTION, QUESTION_MARK, Double::sum);
        else weights.remove(Kind.QUESTION);
        boolean isCase = sentences.stream().anyMatch(s -> s.reading().has(Sign.CASE));
        var story = new Span(isCase ? item.from() : item.to(), item.to());
        found.addFirst(new Found(KindWeights.best(weights, place.role()), item, item, story, place, verdict(item)));
        return found;
    }

    /** What a paragraph that ends in a colon announces about the list behind it; null where it announces nothing. */
    Cues.@Nullable Reading leadIn(Span paragraph) {
        if (text.charAt(paragraph.to() - 1) != ':') return null;
        return sentences(List.of(paragraph)).getLast().reading();
    }

    Verdict verdict(Span span) {
        return verdict(sentences(List.of(span)).stream()
                .map(s -> new Judged(s, Kind.ADVICE, 0, false, Verdict.NONE))
                .toList());
    }

    /** Whether the text clearly counts that way. */
    boolean counts(Span span, Kind.Stance stance) {
        return sentences(List.of(span)).stream()
                .map(sentence -> judge(sentence, SectionRole.PLAIN, false))
                .anyMatch(judged -> judged.kind().stance() == stance && judged.weight() > WEAK);
    }

    /** Whether the text starts with a verb that tells somebody to do something. */
    boolean tellsWhatToDo(Span span) {
        var sentences = sentences(List.of(span));
        return !sentences.isEmpty() && sentences.getFirst().reading().has(Sign.IMPERATIVE);
    }

    /** Whether the text begins to tell a case of its own. */
    boolean opens(Span span) {
        return sentences(List.of(span)).getFirst().reading().has(Sign.OPENS);
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

    private static Judged judge(Sentence sentence, SectionRole role, boolean start) {
        var weights = KindWeights.of(sentence);
        Kind kind = KindWeights.best(weights, role);
        return new Judged(sentence, kind, weights.getOrDefault(kind, 0.0), start, Verdict.NONE);
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
        boolean announced = !here.start() && next == start + 1 && announces(first) && here.story() == Verdict.NONE;
        boolean weak = here.weight() < WEAK && first.kind() != Kind.ADVICE && !here.start() && continues;
        return announced || weak;
    }

    /** "Not charisma, but consistency." "The deeper principle: constraint propagation." */
    private static boolean announces(Judged first) {
        return first.start() && first.sentence().length() <= ANNOUNCEMENT && first.kind() == Kind.FRAMEWORK;
    }

    private static boolean contradicts(List<Judged> passage, Judged outcome) {
        Verdict sofar = verdict(passage);
        return (sofar == Verdict.REJECTED && outcome.has(Sign.APPROVED))
                || (sofar == Verdict.APPROVED && outcome.has(Sign.REJECTED));
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
        if (here.has(Sign.OPENS) && !here.has(Sign.CONTINUES))
            return here.sentence().span().from();
        if (current >= 0 && (here.has(Sign.CONTINUES) || !here.start())) return current;
        return here.sentence().span().from();
    }

    private static Verdict verdict(List<Judged> passage) {
        boolean isCase = passage.stream().anyMatch(j -> j.has(Sign.CASE));
        boolean rejected = passage.stream().anyMatch(j -> j.has(Sign.REJECTED));
        boolean approved = passage.stream().anyMatch(j -> j.has(Sign.APPROVED));
        if (rejected && approved) return Verdict.NONE;
        Verdict story = passage.getFirst().story();
        if (!rejected && !approved) return story == expected(passage.getFirst().kind()) ? story : Verdict.NONE;
        if (!isCase) return Verdict.NONE;
        return rejected ? Verdict.REJECTED : Verdict.APPROVED;
    }

    /** The outcome that a passage of that kind tells of, if any. */
    private static Verdict expected(Kind kind) {
        return switch (kind.stance()) {
            case AGAINST -> Verdict.REJECTED;
            case FOR -> Verdict.APPROVED;
            case NEUTRAL -> Verdict.NONE;
        };
    }

    private static Span context(List<Judged> passage, List<Span> paragraphs) {
        Span first = paragraphs.get(passage.getFirst().sentence().paragraph());
        Span last = paragraphs.get(passage.getLast().sentence().paragraph());
        return new Span(first.from(), last.to());
    }
}
