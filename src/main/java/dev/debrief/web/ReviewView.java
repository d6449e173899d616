package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.Term;
import dev.debrief.review.Facts;
import dev.debrief.review.Finding;
import dev.debrief.review.Lens;
import dev.debrief.review.Review;
import dev.debrief.review.StructureNote;
import dev.debrief.review.Undocumented;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page with the review of a draft, or with the form to paste one.
 *
 * @param example whether the form has an answer of the catalogue in it
 */
public record ReviewView(
        Frame frame,
        SentDraft sent,
        boolean example,
        List<Term> levels,
        List<Term> roles,
        @Nullable Outcome outcome,
        @Nullable String error) {
    /** Close findings that are open from the start; the others, and possible ones, have a line each. */
    private static final int MOST_OPEN = 3;

    private static final int LONGEST_PLACE = 60;

    /**
     * @param weaker patterns that the draft resembles less, likest first
     * @param undocumented failures of the catalogue that no article documents
     * @param fails whether the draft clearly reads like answers that fail
     * @param structure notes on how the draft is built
     * @param otherQuestion whether it seems to answer another question than the one that was asked
     * @param paragraphs the draft, with the words marked that give failures away
     * @param facts null if nothing was compared
     */
    public record Outcome(
            String headline,
            @Nullable String reason,
            boolean fails,
            List<ShownFinding> findings,
            List<Pattern> weaker,
            List<Undocumented> undocumented,
            List<StructureNote> structure,
            boolean otherQuestion,
            List<List<MarkedDraft.Piece>> paragraphs,
            @Nullable Facts facts,
            Since since,
            List<AtLevels> levels) {}

    /**
     * What changed since the previous check.
     *
     * @param isFirst whether there was no previous check
     * @param cleared names of findings that were shown before and are gone now
     * @param fresh findings that the previous check did not have
     * @param dismissed findings that the reader dismissed
     */
    public record Since(
            boolean isFirst, List<String> cleared, List<ShownFinding> fresh, int unchanged, List<Named> dismissed) {
        /** Whether there is anything to report about changes since the previous check. */
        public boolean hasNews() {
            return !isFirst && !(cleared.isEmpty() && fresh.isEmpty() && unchanged == 0);
        }
    }

    /** A finding of any check, identified by its key. */
    public record Named(String key, String name) {}

    /** The levels at which a finding counts. */
    public record AtLevels(ShownFinding finding, String levels) {}

    /**
     * What a form says about the previous check.
     *
     * @param checked whether there was a previous check
     * @param shown keys of the findings that were shown
     * @param dismissed keys of findings that must not be shown
     */
    public record Previous(boolean checked, List<String> shown, List<String> dismissed) {}

    /**
     * One failure that the draft resembles.
     *
     * @param key identifies this finding in the next check
     * @param open whether it is one of the closest, which are open from the start
     * @param pattern null if only an article documents the failure and the catalogue has no pattern for it
     * @param heard the documented failure
     * @param works the strong example that the article sets against it
     */
    public record ShownFinding(
            int number,
            String key,
            boolean open,
            @Nullable Pattern pattern,
            boolean sure,
            Lens lens,
            List<Quote> quotes,
            Passage heard,
            @Nullable Passage works) {
        /** Whether the page of the pattern lists the passage. */
        public boolean isDocumentedByHeard() {
            var documented = heard.pattern();
            return pattern != null && documented != null && documented.slug().equals(pattern.slug());
        }

        public String name() {
            return pattern == null ? Finding.nameOf(heard) : pattern.name();
        }

        /** The start of the words that show the failure best: this is where the missing part belongs. */
        public @Nullable String place() {
            if (quotes.isEmpty()) return null;
            // Words found by a cue come with an explanation; the sentence that fits the pattern best comes without one.
            var bestSentence =
                    quotes.stream().filter(quote -> quote.says() == null).findFirst();
            String text = bestSentence.orElse(quotes.getFirst()).text().replaceFirst("[.,;:!?]$", "");
            if (text.length() <= LONGEST_PLACE) return text;
            int cut = LONGEST_PLACE;
            while (cut > 0 && !Character.isWhitespace(text.charAt(cut))) cut--;
            return cut == 0 ? null : text.substring(0, cut) + " …";
        }
    }

    /**
     * Words of the draft that give a failure away.
     *
     * @param anchor id of the marked words
     */
    public record Quote(String text, @Nullable String says, String anchor) {}

    static ReviewView empty(SentDraft sent, boolean example, Choices choices, @Nullable String error) {
        return new ReviewView(
                Frame.of("Check a draft", "review"), sent, example, choices.levels(), choices.roles(), null, error);
    }

    static ReviewView of(SentDraft sent, Review review, Previous previous, KnowledgeBase knowledge) throws IOException {
        var distinct = distinct(review, previous.dismissed());
        var marked = MarkedDraft.of(sent.draft(), marks(distinct, sent.draft()));
        var findings = new ArrayList<ShownFinding>();
        int open = 0;
        for (Finding finding : distinct) {
            boolean opens = finding.sure() && open < MOST_OPEN;
            if (opens) open++;
            int number = findings.size() + 1;
            var quotes = finding.quotable(sent.draft()).stream()
                    .map(evidence -> new Quote(
                            sent.draft().substring(evidence.draftFrom(), evidence.draftTo()),
                            evidence.says(),
                            marked.anchors().getOrDefault(mark(evidence, number), "draft-title")))
                    .toList();
            findings.add(new ShownFinding(
                    number,
                    finding.key(),
                    opens,
                    finding.pattern(),
                    finding.sure(),
                    finding.lens(),
                    quotes,
                    finding.passage(),
                    finding.counterpart()));
        }
        var reason = review.reason();
        var outcome = new Outcome(
                headline(review, findings, !previous.dismissed().isEmpty()),
                reason == null ? null : reason.explanation(),
                review.resemblance() == Review.Resemblance.MATCH,
                findings,
                review.weaker(),
                review.undocumented(),
                review.structure().stream()
                        .filter(note -> note.code() != StructureNote.Code.OTHER_QUESTION)
                        .toList(),
                review.structure().stream().anyMatch(note -> note.code() == StructureNote.Code.OTHER_QUESTION),
                marked.paragraphs(),
                reason == null ? review.facts() : null,
                since(findings, previous, knowledge),
                levels(findings));
        var choices = Choices.of(knowledge);
        return new ReviewView(
                Frame.of("Your draft", "review"), sent, false, choices.levels(), choices.roles(), outcome, null);
    }

    /** The level and role that the draft was checked for, such as "Staff, Engineer"; empty if it was for any. */
    public String checkedAs() {
        return Stream.concat(
                        Facet.LEVEL.canonical(sent.level()).map(Dimension.LEVEL.vocabulary()::label).stream(),
                        Facet.ROLE.canonical(sent.role()).map(Dimension.ROLE.vocabulary()::label).stream())
                .collect(Collectors.joining(", "));
    }

    /** The failures, without those that were dismissed; what counts for the level and role is first. */
    private static List<Finding> distinct(Review review, List<String> dismissed) {
        return review.failures().stream()
                .filter(finding -> !dismissed.contains(finding.key()))
                .sorted(Comparator.comparing(finding -> !finding.lens().counts()))
                .toList();
    }

    private static List<MarkedDraft.Mark> marks(List<Finding> findings, String draft) {
        var marks = new ArrayList<MarkedDraft.Mark>();
        for (int i = 0; i < findings.size(); i++)
            for (var evidence : findings.get(i).quotable(draft)) marks.add(mark(evidence, i + 1));
        return marks;
    }

    private static MarkedDraft.Mark mark(Finding.Evidence evidence, int finding) {
        return new MarkedDraft.Mark(evidence.draftFrom(), evidence.draftTo(), finding);
    }

    private static Since since(List<ShownFinding> findings, Previous previous, KnowledgeBase knowledge)
            throws IOException {
        var dismissed = named(previous.dismissed(), knowledge);
        if (!previous.checked()) return new Since(true, List.of(), List.of(), 0, dismissed);
        var now = findings.stream().map(ShownFinding::key).toList();
        var cleared = previous.shown().stream()
                .filter(key -> !now.contains(key) && !previous.dismissed().contains(key))
                .toList();
        var fresh = findings.stream()
                .filter(finding -> !previous.shown().contains(finding.key()))
                .toList();
        return new Since(
                false,
                named(cleared, knowledge).stream().map(Named::name).toList(),
                fresh,
                findings.size() - fresh.size(),
                dismissed);
    }

    /** The names of findings by their keys. Keys that no longer exist are left out. */
    private static List<Named> named(List<String> keys, KnowledgeBase knowledge) throws IOException {
        var named = new ArrayList<Named>();
        for (String key : keys) {
            knowledge.pattern(key).ifPresent(pattern -> named.add(new Named(key, pattern.name())));
            knowledge.passage(key).ifPresent(passage -> named.add(new Named(key, Finding.nameOf(passage))));
        }
        return named;
    }

    /** A row for each finding; empty if all of them count at every level. */
    private static List<AtLevels> levels(List<ShownFinding> findings) {
        boolean everywhere =
                findings.stream().allMatch(finding -> finding.lens().levels().isEmpty());
        if (everywhere) return List.of();
        return findings.stream()
                .map(finding -> new AtLevels(finding, Look.levels(finding.lens())))
                .toList();
    }

    private static String headline(Review review, List<ShownFinding> findings, boolean dismissed) {
        if (review.reason() != null) return "Nothing was compared.";
        if (findings.isEmpty())
            return dismissed
                    ? "No findings other than those you dismissed."
                    : review.undocumented().isEmpty()
                            ? review.resemblance().withoutFindings()
                            : "No article here documents what this draft resembles.";
        long sure = findings.stream().filter(ShownFinding::sure).count();
        String count = Look.count(findings.size(), "finding", "findings") + ".";
        if (sure == findings.size()) return count;
        return count + (sure == 0 ? " No close match." : " " + sure + " close, the rest possible.");
    }
}
