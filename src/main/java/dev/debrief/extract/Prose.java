package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.extract.Cues.Sign;
import dev.debrief.text.Span;
import dev.debrief.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Reads prose, and items without a label: decides which sentences make a passage, and what it is. */
final class Prose {
    private static final int LONGEST_PASSAGE = 900;
    /** The name of a mistake applies to this many lines after it, if each sentence has its own line. */
    private static final int FARTHEST_NAME = 2;

    /** Weight of the average item of a list for each of its items. */
    private static final double LIST = 0.7;

    private static final int FEWEST_ITEMS = 3;
    /** A paragraph whose sentences are no passages with this average probability is none. */
    private static final double AVERAGE_NONE = 0.5;
    /** Log-odds that leave no doubt. */
    private static final double SURE = 6;
    /** A comment on a strong example that is against somebody with this probability does not belong to it. */
    private static final double LIKELY = 0.4;
    /** How far into a text its name may reach, in UTF-16 code units. */
    private static final int LONGEST_NAME = 80;
    /** Shorter items that are no sentences are names. */
    private static final int FEWEST_WORDS = 4;

    private final String text;
    private final Sentences sentences;
    private final Layout layout;
    private final Stories stories;
    private final Weights anywhere;
    private final Cuts cuts;

    /** @param anywhere the evidence of a place that says nothing */
    Prose(String text, Sentences sentences, Layout layout, Companies companies, Weights anywhere) {
        this.anywhere = anywhere;
        this.text = text;
        this.sentences = sentences;
        this.layout = layout;
        this.stories = new Stories(layout);
        this.cuts = new Cuts(layout, companies);
    }

    /** The passages of consecutive paragraphs. */
    List<Found> read(List<Span> paragraphs, Found.Setting setting) {
        var all = sentences.of(paragraphs);
        var found = new ArrayList<Found>();
        var settings = settingsOf(all, setting);
        var covered = new Contrasts(text).find(all, settings, found);
        var judged = judged(all, setting);
        markNone(judged);
        stories.judge(judged);
        int storyFrom = -1;
        for (int i = 0; i < judged.size(); ) {
            storyFrom = storyStart(judged, i, storyFrom);
            if (covered.contains(i)) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < judged.size() && !covered.contains(end)) end++;
            for (var segment : segments(judged.subList(i, end))) {
                storyFrom = storyStart(judged, i + segment.from(), storyFrom);
                var passage = judged.subList(i + segment.from(), i + segment.to());
                if (segment.kind().isEmpty() || passage.stream().allMatch(Judged::furniture)) continue;
                Verdict stated = verdict(passage);
                Kind kind = agreeing(segment.kind().get(), stated);
                Verdict verdict = stated == Verdict.NONE ? told(passage, kind) : stated;
                var at = kind.isFailure()
                        ? named(
                                settings.get(i + segment.to() - 1),
                                passage.getFirst().sentence().span().from())
                        : setting;
                boolean isAside = kind.stance() == Kind.Stance.NEUTRAL
                        && !passage.getFirst().has(Sign.CONTINUES)
                        && !passage.getFirst().has(Sign.CASE);
                for (var piece : pieces(passage)) {
                    int from = storyFrom < 0 || isAside ? piece.to() : Math.min(storyFrom, piece.to());
                    var story = new Span(from, piece.to());
                    var one = new Found(kind, piece, context(passage), story, at, verdict);
                    found.add(one);
                    found.addAll(Quotations.in(one, text, at));
                }
            }
            i = end;
        }
        return found;
    }

    private List<Judged> judged(List<Sentence> all, Found.Setting setting) {
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < all.size(); i++) {
            var sentence = all.get(i);
            boolean start = i == 0 || !all.get(i - 1).within().equals(sentence.within());
            var evidence = evidence(sentence, setting);
            judged.add(new Judged(sentence, evidence, Furniture.hasWording(sentence, evidence), start, Verdict.NONE));
        }
        return judged;
    }

    /** A paragraph that is on average no passage is none, although one of its sentences may read like one. */
    private static void markNone(List<Judged> judged) {
        for (int i = 0; i < judged.size(); ) {
            int end = i + 1;
            while (end < judged.size() && !judged.get(end).start()) end++;
            var paragraph = judged.subList(i, end);
            double none = paragraph.stream()
                    .mapToDouble(one -> one.evidence().probabilities().ofNoise())
                    .average()
                    .orElse(0);
            if (end - i > 1 && none > AVERAGE_NONE)
                paragraph.forEach(one -> one.evidence().addNoise(SURE));
            i = end;
        }
    }

    /** Everything that is known about the kind of a text, in log-odds. */
    private static Weights evidence(Sentence sentence, Found.Setting setting) {
        var evidence = new Weights();
        evidence.add(sentence.evidence(), 1);
        evidence.add(setting.expected(), 1);
        return evidence;
    }

    private List<Segments.Segment> segments(List<Judged> judged) {
        var sentences =
                judged.stream().map(one -> one.evidence().probabilities()).toList();
        return Segments.of(sentences, cuts.of(judged));
    }

    /** The parts of a passage that are not too long to be read as one. */
    private static List<Span> pieces(List<Judged> passage) {
        var pieces = new ArrayList<Span>();
        int from = passage.getFirst().sentence().span().from();
        int to = from;
        for (var one : passage) {
            int end = one.sentence().span().to();
            if (end - from > LONGEST_PASSAGE && to > from) {
                pieces.add(new Span(from, to));
                from = one.sentence().span().from();
            }
            to = end;
        }
        pieces.add(new Span(from, to));
        return pieces;
    }

    /** The passages of the unlabelled items of one list, which are mostly of the same kind. */
    List<Found> items(List<Span> items, List<Found.Setting> settings) {
        var found = new ArrayList<Found>();
        var evidence = new ArrayList<Weights>();
        var list = new Weights();
        for (int i = 0; i < items.size(); i++) {
            var ofItem = evidence(sentences.whole(items.get(i)), settings.get(i));
            evidence.add(ofItem);
            list.add(ofItem, LIST / items.size());
        }
        for (int i = 0; i < items.size(); i++) {
            Span item = items.get(i);
            var all = sentences.of(item);
            if (all.isEmpty() || all.stream().allMatch(Furniture::hasWording)) continue;
            if (items.size() >= FEWEST_ITEMS) evidence.get(i).add(list, 1);
            var probabilities = evidence.get(i).probabilities();
            if (KindWeights.isNone(probabilities) || isName(item, probabilities)) continue;
            boolean isCase = all.stream().anyMatch(s -> s.reading().has(Sign.CASE));
            var story = new Span(isCase ? item.from() : item.to(), item.to());
            Verdict verdict = verdict(item);
            Kind kind = agreeing(KindWeights.kind(probabilities), verdict);
            var at = kind.isFailure() ? named(settings.get(i), item.from()) : settings.get(i);
            var one = new Found(kind, item, item, story, at, verdict);
            found.add(one);
            found.addAll(Quotations.in(one, text, at));
            new Contrasts(text).find(all, settingsOf(all, settings.get(i)), found);
        }
        return found;
    }

    /** The setting of a failure, with the name that opens its text, if the section gives it none. */
    private Found.Setting named(Found.Setting setting, int from) {
        if (setting.title() != null) return setting;
        return setting.titled(MistakeName.leading(text.substring(from, Math.min(text.length(), from + LONGEST_NAME))));
    }

    /** Whether an item is only the name of a band or level, or a keyword. */
    private boolean isName(Span item, Weights probabilities) {
        String name = item.of(text);
        if (".!?".indexOf(name.charAt(name.length() - 1)) >= 0 || Words.in(name) >= FEWEST_WORDS) return false;
        return KindWeights.mayBeNone(probabilities) || Bands.stance(name).isPresent();
    }

    Verdict verdict(Span span) {
        return verdict(judged(sentences.of(span), Found.Setting.TOP));
    }

    /** Whether a text speaks against somebody rather than for somebody, whatever is around it. */
    boolean isAgainst(Span span) {
        var probabilities = sentences.whole(span).evidence().probabilities();
        return probabilities.of(Kind.Stance.AGAINST) > Math.max(LIKELY, probabilities.of(Kind.Stance.FOR));
    }

    /** Whether a text may belong to the page. */
    boolean mayBeNoise(Span span) {
        return KindWeights.mayBeNone(evidence(sentences.whole(span), Found.Setting.TOP.expecting(anywhere))
                .probabilities());
    }

    /** Whether the text starts a new case. */
    boolean opensCase(Span span) {
        return sentences.of(span).getFirst().reading().has(Sign.OPENS);
    }

    /** The outcome of a case outweighs its wording: what is told about it explains it. */
    private static Kind agreeing(Kind kind, Verdict verdict) {
        boolean tells = kind == Kind.REJECTION_TRIGGER
                || kind == Kind.APPROVAL_SIGNAL
                || kind == Kind.FACT
                || kind == Kind.ADVICE;
        if (!tells || verdict == Verdict.NONE) return kind;
        return verdict == Verdict.REJECTED ? Kind.REJECTION_TRIGGER : Kind.APPROVAL_SIGNAL;
    }

    /** The setting of failures in each sentence, with the name of the mistake that its paragraph has given so far. */
    private List<Found.Setting> settingsOf(List<Sentence> all, Found.Setting setting) {
        var settings = new ArrayList<Found.Setting>();
        String name = null;
        int namedAt = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean newParagraph =
                    i > 0 && !all.get(i).within().equals(all.get(i - 1).within());
            if (newParagraph && (layout == Layout.PARAGRAPHS || i - namedAt > FARTHEST_NAME)) name = null;
            String named = MistakeName.in(all.get(i));
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

    /** The outcome that a passage states. */
    private static Verdict verdict(List<Judged> passage) {
        boolean isCase = passage.stream().anyMatch(j -> j.has(Sign.CASE));
        boolean rejected = passage.stream().anyMatch(j -> j.has(Sign.REJECTED));
        boolean approved = passage.stream().anyMatch(j -> j.has(Sign.APPROVED));
        if (!isCase || rejected == approved) return Verdict.NONE;
        return rejected ? Verdict.REJECTED : Verdict.APPROVED;
    }

    /** The outcome of the story that a passage is part of, if it explains that outcome and states none. */
    private static Verdict told(List<Judged> passage, Kind kind) {
        boolean isOpen = passage.stream().noneMatch(one -> one.has(Sign.REJECTED) || one.has(Sign.APPROVED));
        Verdict story = passage.getFirst().story();
        return isOpen && story == kind.stance().outcome() ? story : Verdict.NONE;
    }

    private static Span context(List<Judged> passage) {
        return new Span(
                passage.getFirst().sentence().within().from(),
                passage.getLast().sentence().within().to());
    }
}
