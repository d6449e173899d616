package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Dimension;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page with the review of a draft, or with the form to paste one. */
public record ReviewView(
        Frame frame,
        SentDraft sent,
        List<Term> levels,
        List<Term> roles,
        @Nullable Outcome outcome,
        @Nullable String error) {
    private static final int MOST_FINDINGS = 3;
    private static final int LONGEST_PLACE = 60;

    /**
     * @param undocumented failures of the catalogue that no article documents
     * @param fails whether the draft clearly reads like answers that fail
     * @param paragraphs the draft, with the words marked that give failures away
     * @param facts null if nothing was compared
     */
    public record Outcome(
            String headline,
            @Nullable String reason,
            boolean fails,
            List<ShownFinding> findings,
            List<Undocumented> undocumented,
            List<StructureNote> structure,
            List<List<MarkedDraft.Piece>> paragraphs,
            @Nullable Facts facts,
            Since since,
            List<ByLevel> byLevel) {}

    /**
     * What changed since the previous check.
     *
     * @param isFirst whether there was no previous check
     * @param cleared names of findings that were shown before and are gone now
     * @param fresh findings that the previous check did not have, shown or not
     * @param further keys of findings that are not shown
     * @param dismissed findings that the reader dismissed
     */
    public record Since(
            boolean isFirst,
            List<String> cleared,
            List<ShownFinding> fresh,
            int unchanged,
            List<String> further,
            List<Named> dismissed) {
        /** Whether there is anything to report about changes since the previous check. */
        public boolean hasNews() {
            return !isFirst && !(cleared.isEmpty() && fresh.isEmpty() && unchanged == 0);
        }
    }

    /** A finding of any check, identified by its key. */
    public record Named(String key, String name) {}

    /**
     * Which findings count at a level.
     *
     * @param asked whether the draft was checked for this level
     * @param counts for each finding, whether it counts
     */
    public record ByLevel(String level, boolean asked, List<Boolean> counts) {}

    /**
     * What a form says about the previous check.
     *
     * @param checked whether there was a previous check
     * @param shown keys of the findings that were shown
     * @param further keys of further findings, for which there was no room
     * @param dismissed keys of findings that must not be shown
     */
    public record Previous(boolean checked, List<String> shown, List<String> further, List<String> dismissed) {
        private boolean had(String key) {
            return shown.contains(key) || further.contains(key);
        }
    }

    /**
     * One failure that the draft resembles.
     *
     * @param pattern null if only an article documents the failure and the catalogue has no pattern for it
     * @param heard the documented failure
     * @param works the strong example that the article sets against it
     */
    public record ShownFinding(
            int number,
            @Nullable Pattern pattern,
            boolean sure,
            Lens lens,
            List<Quote> quotes,
            Passage heard,
            @Nullable Passage works) {
        /** Identifies this finding in the next check. */
        public String key() {
            return pattern == null ? heard.id() : pattern.slug();
        }

        /** Whether the page of the pattern lists the passage. */
        public boolean isDocumentedByHeard() {
            var documented = heard.pattern();
            return pattern != null && documented != null && documented.slug().equals(pattern.slug());
        }

        /** Where it counts, for a reader who asked for another level or role. */
        public String elsewhere() {
            return Look.elsewhere(lens);
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

    public record Quote(String text, @Nullable String says) {}

    static ReviewView empty(SentDraft sent, Choices choices, @Nullable String error) {
        return new ReviewView(
                Frame.of("Check a draft", "review"), sent, choices.levels(), choices.roles(), null, error);
    }

    static ReviewView of(SentDraft sent, Review review, Previous previous, KnowledgeBase knowledge) throws IOException {
        var findings = new ArrayList<ShownFinding>();
        var marks = new ArrayList<MarkedDraft.Mark>();
        // Failures without a pattern are found by meaning alone, so one of them is enough.
        Set<String> seen = new HashSet<>();
        var further = new ArrayList<String>();
        // What counts for the requested level and role comes first; nothing else is left out for it.
        var shown = review.shown().stream()
                .sorted(Comparator.comparing(finding -> !finding.lens().counts()))
                .toList();
        for (Finding finding : shown) {
            var pattern = finding.pattern();
            String key = pattern == null ? finding.passage().id() : pattern.slug();
            if (previous.dismissed().contains(key) || !seen.add(pattern == null ? "" : key)) continue;
            if (findings.size() == MOST_FINDINGS) {
                further.add(key);
                continue;
            }
            int number = findings.size() + 1;
            var quotes = new ArrayList<Quote>();
            for (var evidence : finding.evidence()) {
                quotes.add(
                        new Quote(sent.draft().substring(evidence.draftFrom(), evidence.draftTo()), evidence.says()));
                marks.add(new MarkedDraft.Mark(evidence.draftFrom(), evidence.draftTo(), number));
            }
            findings.add(new ShownFinding(
                    number, pattern, finding.sure(), finding.lens(), quotes, finding.passage(), finding.counterpart()));
        }
        var reason = review.reason();
        var outcome = new Outcome(
                headline(review, findings, further.size(), !previous.dismissed().isEmpty()),
                reason == null ? null : reason.explanation(),
                review.resemblance() == Review.Resemblance.MATCH,
                findings,
                review.undocumented(),
                review.structure(),
                MarkedDraft.paragraphs(sent.draft(), marks),
                reason == null ? review.facts() : null,
                since(findings, further, previous, knowledge),
                byLevel(findings, sent.level()));
        var choices = Choices.of(knowledge);
        return new ReviewView(Frame.of("Your draft", "review"), sent, choices.levels(), choices.roles(), outcome, null);
    }

    private static Since since(
            List<ShownFinding> findings, List<String> further, Previous previous, KnowledgeBase knowledge)
            throws IOException {
        var now = new HashSet<>(further);
        findings.forEach(finding -> now.add(finding.key()));
        var dismissed = named(previous.dismissed(), knowledge);
        if (!previous.checked()) return new Since(true, List.of(), List.of(), 0, further, dismissed);
        var cleared = previous.shown().stream()
                .filter(key -> !now.contains(key) && !previous.dismissed().contains(key))
                .toList();
        var fresh = findings.stream()
                .filter(finding -> !previous.had(finding.key()))
                .toList();
        return new Since(
                false,
                named(cleared, knowledge).stream().map(Named::name).toList(),
                fresh,
                findings.size() - fresh.size(),
                further,
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

    /** A row for each level; empty if all findings count at every level. */
    private static List<ByLevel> byLevel(List<ShownFinding> findings, String level) {
        var rows = new ArrayList<ByLevel>();
        boolean everywhere = true;
        for (Term term : Dimension.LEVEL.vocabulary().terms()) {
            var counts = findings.stream()
                    .map(finding -> finding.lens().countsAt(term.value()))
                    .toList();
            everywhere &= !counts.contains(false);
            if (counts.contains(true))
                rows.add(new ByLevel(term.label(), term.value().equals(level), counts));
        }
        return everywhere ? List.of() : rows;
    }

    private static String headline(Review review, List<ShownFinding> findings, int further, boolean dismissed) {
        if (review.reason() != null) return "Nothing was compared.";
        if (findings.isEmpty())
            return dismissed
                    ? "No findings other than those you dismissed."
                    : review.undocumented().isEmpty()
                            ? review.resemblance().withoutFindings()
                            : "No article here documents what this draft resembles.";
        long sure = findings.stream().filter(ShownFinding::sure).count();
        String count = further == 0
                ? Look.count(findings.size(), "finding", "findings") + "."
                : "The " + findings.size() + " clearest of " + (findings.size() + further) + " findings.";
        if (sure == findings.size()) return count;
        return count + (sure == 0 ? " No close match." : " " + sure + " close, the rest possible.");
    }
}
