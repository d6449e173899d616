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
    /** Below this weight a sentence may join the one before it, although their kinds differ. */
    private static final double WEAK = 2.0;
    /** A sentence up to this length that opens a paragraph may announce the next one. */
    private static final int ANNOUNCEMENT = 75;

    /** The name of a mistake applies to this many lines after it, if each sentence has its own line. */
    private static final int FARTHEST_NAME = 2;

    private static final double QUESTION_MARK = 4;
    /** Weight of the average item of a list for each of its items. */
    private static final double LIST = 1;

    private static final int FEWEST_ITEMS = 3;
    /**
     * Weights of the headings above: for a sentence of prose, and for an item of a list, which depends on them more.
     */
    static final double IN_PROSE = 0.8;

    private static final double IN_LIST = 2;
    /** What a number in front of an item adds for steps of a framework. */
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
    List<Found> read(List<Span> paragraphs, Found.Setting setting) {
        var all = sentences.of(paragraphs);
        var found = new ArrayList<Found>();
        var settings = settingsOf(all, setting);
        var covered = new Contrasts(text).find(all, settings, found);
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < all.size(); i++) {
            boolean start = i == 0 || !all.get(i - 1).within().equals(all.get(i).within());
            judged.add(judge(all.get(i), setting, start));
        }
        markFurniture(judged);
        stories.judge(judged, setting);
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
                var at = kind.stance() == Kind.Stance.AGAINST ? settings.get(end - 1) : setting;
                found.add(new Found(kind, span, context(passage), story, at, verdict));
            }
            i = end;
        }
        return found;
    }

    /**
     * Marks paragraphs as furniture if all their sentences have such wordings, or if the learned model is sure of it.
     * For a single sentence the wording is not enough: it may be misread.
     */
    private static void markFurniture(List<Judged> judged) {
        for (int i = 0; i < judged.size(); ) {
            int end = i + 1;
            while (end < judged.size() && !judged.get(end).start()) end++;
            var paragraph = judged.subList(i, end);
            boolean byWording = end - i > 1 && paragraph.stream().allMatch(one -> one.has(Sign.FURNITURE));
            double noise =
                    paragraph.stream().mapToDouble(Judged::noise).average().orElse(0);
            if (byWording || KindWeights.isNoise(noise)) paragraph.replaceAll(Judged::asFurniture);
            i = end;
        }
    }

    /** The passages of one unlabelled list item. */
    List<Found> item(Span item, Found.Setting setting) {
        return items(List.of(item), setting, List.of(false));
    }

    /**
     * The passages of the unlabelled items of one list, most of which are of the same kind.
     *
     * @param numbered for each item, whether it starts with a number
     */
    List<Found> items(List<Span> items, Found.Setting setting, List<Boolean> numbered) {
        var found = new ArrayList<Found>();
        var weights = new ArrayList<Weights>();
        var list = new Weights();
        for (int i = 0; i < items.size(); i++) {
            var ofItem = weights(items.get(i), setting, numbered.get(i));
            weights.add(ofItem);
            list.add(ofItem, LIST / items.size());
        }
        boolean isList = items.size() >= FEWEST_ITEMS;
        for (int i = 0; i < items.size(); i++) {
            Span item = items.get(i);
            var all = sentences.of(item);
            if (all.isEmpty() || all.stream().allMatch(Furniture::hasWording)) continue;
            if (KindWeights.isNoise(weights.get(i).ofNoise())) continue;
            if (isList) weights.get(i).add(list, 1);
            boolean isCase = all.stream().anyMatch(s -> s.reading().has(Sign.CASE));
            var story = new Span(isCase ? item.from() : item.to(), item.to());
            Verdict verdict = verdict(item);
            Kind kind = agreeing(KindWeights.best(weights.get(i), setting, IN_LIST), verdict);
            found.add(new Found(kind, item, item, story, setting, verdict));
            new Contrasts(text).find(all, settingsOf(all, setting), found);
        }
        return found;
    }

    /** The evidence for each kind of an item. */
    private Weights weights(Span item, Found.Setting setting, boolean numbered) {
        var all = sentences.of(item);
        var weights = new Weights();
        if (all.isEmpty()) return weights;
        for (Sentence sentence : all) weights.add(sentence.reading().weights(), KindWeights.CUE);
        KindWeights.addLearned(weights, all);
        if (numbered) weights.add(Kind.FRAMEWORK, NUMBERED_STEPS);
        boolean asks = all.getLast().wording().asks() || setting.role() == SectionRole.QUESTIONS;
        if (asks) weights.add(Kind.QUESTION, QUESTION_MARK);
        else weights.clear(Kind.QUESTION);
        return weights;
    }

    /** The last sentence of a paragraph, if it ends in a colon and so introduces the list after it; otherwise null. */
    @Nullable
    Sentence leadIn(Span paragraph) {
        return text.charAt(paragraph.to() - 1) == ':' ? sentences.of(paragraph).getLast() : null;
    }

    Verdict verdict(Span span) {
        return verdict(sentences.of(span).stream()
                .map(s -> new Judged(s, Kind.ADVICE, 0, 0, false, false, Verdict.NONE))
                .toList());
    }

    /** Whether some sentence of the text clearly has the given stance. */
    boolean clearlyHas(Span span, Kind.Stance stance) {
        return sentences.of(span).stream()
                .map(sentence -> judge(sentence, Found.Setting.TOP, false))
                .anyMatch(judged -> judged.kind().stance() == stance && judged.weight() > WEAK);
    }

    /** Whether the text starts with an instruction: a verb in the imperative. */
    boolean isInstruction(Span span) {
        var all = sentences.of(span);
        return !all.isEmpty() && all.getFirst().reading().has(Sign.IMPERATIVE);
    }

    /** Whether the sentences may belong to the page. */
    boolean mayBeNoise(List<Sentence> all) {
        var weights = new Weights();
        KindWeights.addLearned(weights, all);
        return KindWeights.mayBeNoise(weights.ofNoise());
    }

    /** Whether the text starts a new case. */
    boolean opensCase(Span span) {
        return sentences.of(span).getFirst().reading().has(Sign.OPENS);
    }

    private static Judged judge(Sentence sentence, Found.Setting setting, boolean start) {
        var weights = KindWeights.of(sentence);
        Kind kind = KindWeights.best(weights, setting, IN_PROSE);
        boolean furniture = Furniture.hasWording(sentence);
        return new Judged(sentence, kind, weights.of(kind), weights.ofNoise(), furniture, start, Verdict.NONE);
    }

    /** Whether sentence {@code next} makes one point with the passage that starts at {@code start}. */
    private boolean joins(List<Judged> judged, int start, int next) {
        Judged first = judged.get(start);
        Judged here = judged.get(next);
        if (here.furniture() || first.furniture()) return false;
        if (here.sentence().span().to() - first.sentence().span().from() > LONGEST_PASSAGE) return false;
        // "They got the offer." ends a story, even if it opens the next paragraph.
        if (here.isOutcome() && contradicts(judged.subList(start, next), here)) return false;
        if (here.isOutcome()) return true;
        if (here.start() && layout == Layout.PARAGRAPHS) return false;
        if (here.has(Sign.OPENS) && !here.has(Sign.GENERAL)) return false;
        boolean continues = here.has(Sign.CONTINUES);
        // A figure is a passage of its own.
        if (here.kind() == Kind.FACT) return false;
        if (here.kind() == first.kind()) return !here.start() || continues || here.kind() == Kind.FRAMEWORK;
        boolean announced = !here.start() && next == start + 1 && announces(first) && here.story() == Verdict.NONE;
        boolean weak = here.weight() < WEAK && first.kind() != Kind.ADVICE && !here.start() && continues;
        return announced || weak;
    }

    /**
     * Whether it announces the next sentence: "Not charisma, but consistency." "The deeper principle: constraint
     * propagation."
     */
    private static boolean announces(Judged first) {
        return first.start() && first.sentence().length() <= ANNOUNCEMENT && first.kind() == Kind.FRAMEWORK;
    }

    private static boolean contradicts(List<Judged> passage, Judged outcome) {
        Verdict soFar = verdict(passage);
        return (soFar == Verdict.REJECTED && outcome.has(Sign.APPROVED))
                || (soFar == Verdict.APPROVED && outcome.has(Sign.REJECTED));
    }

    /** A passage has the kind of its first sentence, unless its end states the outcome of a story. */
    private static Kind kind(List<Judged> passage) {
        Judged last = passage.getLast();
        Kind first = passage.getFirst().kind();
        if (passage.size() > 1 && last.isOutcome() && !first.isExample()) {
            return last.has(Sign.REJECTED) ? Kind.REJECTION_TRIGGER : Kind.APPROVAL_SIGNAL;
        }
        return first;
    }

    /** The outcome of a story outweighs its wording. */
    private static Kind agreeing(Kind kind, Verdict verdict) {
        if (kind == Kind.REJECTION_TRIGGER && verdict == Verdict.APPROVED) return Kind.APPROVAL_SIGNAL;
        if (kind == Kind.APPROVAL_SIGNAL && verdict == Verdict.REJECTED) return Kind.REJECTION_TRIGGER;
        return kind;
    }

    /** The setting of failures in each sentence, with the name of the mistake that its paragraph has given so far. */
    private List<Found.Setting> settingsOf(List<Sentence> sentences, Found.Setting setting) {
        var settings = new ArrayList<Found.Setting>();
        String name = null;
        int namedAt = 0;
        for (int i = 0; i < sentences.size(); i++) {
            boolean newParagraph = i > 0
                    && !sentences.get(i).within().equals(sentences.get(i - 1).within());
            if (newParagraph && (layout == Layout.PARAGRAPHS || i - namedAt > FARTHEST_NAME)) name = null;
            String named = MistakeName.in(sentences.get(i));
            if (named != null) {
                name = named;
                namedAt = i;
            }
            settings.add(name == null || setting.title() != null ? setting : setting.titled(name));
        }
        return settings;
    }

    /** The start of the story that sentence {@code i} belongs to, or -1 if it does not belong to one. */
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

    /** The outcome that goes with the kind of a passage, if any. */
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
