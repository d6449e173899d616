package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.extract.Cues.Sign;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges running text sentence by sentence and joins neighbours that make one point. */
final class Prose {
    private static final int LONGEST_PASSAGE = 600;
    /** Below this weight a sentence says too little to stand against the one before it. */
    private static final double WEAK = 2.0;
    /** A sentence of this length that opens a paragraph announces what the next one says. */
    private static final int ANNOUNCEMENT = 75;

    /** Lines, where each is a sentence, for which the name of a mistake holds. */
    private static final int FARTHEST_NAME = 2;

    private static final double QUESTION_MARK = 4;
    /** What the average item of a list says of each. */
    private static final double LIST = 1;

    private static final int FEWEST_ITEMS = 3;
    /** What the heading above says of a sentence, and of the item of a list, which is there because of it. */
    static final double IN_PROSE = 0.8;

    private static final double IN_LIST = 2;
    /** What a number in front of an item says for steps of a framework. */
    private static final double NUMBERED_STEPS = 1.5;

    private final String text;
    private final Sentences sentences;
    private final Layout layout;
    private final Stories stories;

    Prose(String text, Sentences sentences, Layout layout) {
        this.text = text;
        this.sentences = sentences;
        this.layout = layout;
        this.stories = new Stories(layout);
    }

    /** The passages of consecutive paragraphs. */
    List<Found> read(List<Span> paragraphs, Found.Place place) {
        var all = sentences.of(paragraphs);
        var found = new ArrayList<Found>();
        var places = named(all, place);
        var covered = new Contrasts(text).find(all, places, found);
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < all.size(); i++) {
            boolean start = i == 0 || !all.get(i - 1).within().equals(all.get(i).within());
            judged.add(judge(all.get(i), place, start));
        }
        dropPieces(judged);
        stories.judge(judged, place);
        int storyFrom = -1;
        for (int i = 0; i < judged.size(); ) {
            int end = i + 1;
            if (!covered.contains(i)) {
                while (end < judged.size() && !covered.contains(end) && joins(judged, i, end)) end++;
            }
            storyFrom = storyStart(judged, i, storyFrom);
            var passage = judged.subList(i, end);
            if (!covered.contains(i) && !passage.stream().allMatch(Judged::furniture)) {
                var span = new Span(
                        passage.getFirst().sentence().span().from(),
                        passage.getLast().sentence().span().to());
                var story = new Span(storyFrom < 0 ? span.to() : storyFrom, span.to());
                Verdict verdict = verdict(passage);
                Kind kind = agreeing(kind(passage), verdict);
                var at = kind.stance() == Kind.Stance.AGAINST ? places.get(end - 1) : place;
                found.add(new Found(kind, span, context(passage), story, at, verdict));
            }
            i = end;
        }
        return found;
    }

    /**
     * Paragraphs that are pieces of the page: all of whose sentences have wordings that say so, or that the learned model
     * takes for such. A single sentence may have been misread.
     */
    private static void dropPieces(List<Judged> judged) {
        for (int i = 0; i < judged.size(); ) {
            int end = i + 1;
            while (end < judged.size() && !judged.get(end).start()) end++;
            var paragraph = judged.subList(i, end);
            boolean said = end - i > 1 && paragraph.stream().allMatch(one -> one.has(Sign.FURNITURE));
            double nothing =
                    paragraph.stream().mapToDouble(Judged::nothing).average().orElse(0);
            if (said || KindWeights.isNothing(nothing)) paragraph.replaceAll(Judged::asFurniture);
            i = end;
        }
    }

    /** The passages of one unlabelled list item. */
    List<Found> item(Span item, Found.Place place) {
        return items(List.of(item), place, List.of(false));
    }

    /**
     * The passages of the unlabelled items of one list, which mostly are of a kind.
     *
     * @param numbered for each item whether a number stands before it
     */
    List<Found> items(List<Span> items, Found.Place place, List<Boolean> numbered) {
        var found = new ArrayList<Found>();
        var weights = new ArrayList<Weights>();
        var list = new Weights();
        for (int i = 0; i < items.size(); i++) {
            var own = weights(items.get(i), place, numbered.get(i));
            weights.add(own);
            list.add(own, LIST / items.size());
        }
        boolean isList = items.size() >= FEWEST_ITEMS;
        for (int i = 0; i < items.size(); i++) {
            Span item = items.get(i);
            var all = sentences.of(item);
            if (all.isEmpty() || all.stream().allMatch(Furniture::says)) continue;
            if (KindWeights.isNothing(weights.get(i).ofNothing())) continue;
            if (isList) weights.get(i).add(list, 1);
            boolean isCase = all.stream().anyMatch(s -> s.reading().has(Sign.CASE));
            var story = new Span(isCase ? item.from() : item.to(), item.to());
            Verdict verdict = verdict(item);
            Kind kind = agreeing(KindWeights.best(weights.get(i), place, IN_LIST), verdict);
            found.add(new Found(kind, item, item, story, place, verdict));
            new Contrasts(text).find(all, named(all, place), found);
        }
        return found;
    }

    /** What speaks for each kind of an item. */
    private Weights weights(Span item, Found.Place place, boolean numbered) {
        var all = sentences.of(item);
        var weights = new Weights();
        if (all.isEmpty()) return weights;
        for (Sentence sentence : all) weights.add(sentence.reading().weights(), KindWeights.CUE);
        KindWeights.learn(weights, all);
        if (numbered) weights.add(Kind.FRAMEWORK, NUMBERED_STEPS);
        boolean asks = all.getLast().wording().asks() || place.role() == SectionRole.QUESTIONS;
        if (asks) weights.add(Kind.QUESTION, QUESTION_MARK);
        else weights.clear(Kind.QUESTION);
        return weights;
    }

    /** The sentence of a paragraph that ends in a colon and so announces the list behind it; null where it does not. */
    @Nullable
    Sentence leadIn(Span paragraph) {
        return text.charAt(paragraph.to() - 1) == ':' ? sentences.of(paragraph).getLast() : null;
    }

    Verdict verdict(Span span) {
        return verdict(sentences.of(span).stream()
                .map(s -> new Judged(s, Kind.ADVICE, 0, 0, false, false, Verdict.NONE))
                .toList());
    }

    /** Whether the text clearly counts that way. */
    boolean counts(Span span, Kind.Stance stance) {
        return sentences.of(span).stream()
                .map(sentence -> judge(sentence, Found.Place.TOP, false))
                .anyMatch(judged -> judged.kind().stance() == stance && judged.weight() > WEAK);
    }

    /** Whether the text starts with a verb that tells somebody to do something. */
    boolean tellsWhatToDo(Span span) {
        var all = sentences.of(span);
        return !all.isEmpty() && all.getFirst().reading().has(Sign.IMPERATIVE);
    }

    /** Whether little would have to come to it for these sentences to be a piece of the page. */
    boolean mayBeNothing(List<Sentence> all) {
        var weights = new Weights();
        KindWeights.learn(weights, all);
        return KindWeights.mayBeNothing(weights.ofNothing());
    }

    /** Whether the text begins to tell a case of its own. */
    boolean opens(Span span) {
        return sentences.of(span).getFirst().reading().has(Sign.OPENS);
    }

    private static Judged judge(Sentence sentence, Found.Place place, boolean start) {
        var weights = KindWeights.of(sentence);
        Kind kind = KindWeights.best(weights, place, IN_PROSE);
        boolean furniture = Furniture.says(sentence);
        return new Judged(sentence, kind, weights.of(kind), weights.ofNothing(), furniture, start, Verdict.NONE);
    }

    /** Whether sentence {@code next} makes one point with the passage that starts at {@code start}. */
    private boolean joins(List<Judged> judged, int start, int next) {
        Judged first = judged.get(start);
        Judged here = judged.get(next);
        if (here.furniture() || first.furniture()) return false;
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

    /** How the story came out outweighs how it is told. */
    private static Kind agreeing(Kind kind, Verdict verdict) {
        if (kind == Kind.REJECTION_TRIGGER && verdict == Verdict.APPROVED) return Kind.APPROVAL_SIGNAL;
        if (kind == Kind.APPROVAL_SIGNAL && verdict == Verdict.REJECTED) return Kind.REJECTION_TRIGGER;
        return kind;
    }

    /** For each sentence the place that failures in it stand at: a mistake that its paragraph has named by then. */
    private List<Found.Place> named(List<Sentence> sentences, Found.Place place) {
        var places = new ArrayList<Found.Place>();
        String name = null;
        int namedAt = 0;
        for (int i = 0; i < sentences.size(); i++) {
            boolean newParagraph = i > 0
                    && !sentences.get(i).within().equals(sentences.get(i - 1).within());
            if (newParagraph && (layout == Layout.PARAGRAPHS || i - namedAt > FARTHEST_NAME)) name = null;
            String own = MistakeName.in(sentences.get(i));
            if (own != null) {
                name = own;
                namedAt = i;
            }
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

    private static Span context(List<Judged> passage) {
        return new Span(
                passage.getFirst().sentence().within().from(),
                passage.getLast().sentence().within().to());
    }
}
