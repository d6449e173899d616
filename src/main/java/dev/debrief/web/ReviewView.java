package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.Term;
import dev.debrief.review.Facts;
import dev.debrief.review.Finding;
import dev.debrief.review.Review;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A draft and what was found in it, or the form to paste one. */
public record ReviewView(
        Frame frame,
        String draft,
        String level,
        String role,
        List<Term> levels,
        List<Term> roles,
        @Nullable Outcome outcome,
        @Nullable String error) {
    private static final int MOST_FINDINGS = 3;
    private static final int LONGEST_PLACE = 60;
    /** What must not be broken must fit a phone. */
    private static final int LONGEST_KEPT = 20;

    /** @param paragraphs the draft with its telling words marked */
    public record Outcome(
            String headline,
            @Nullable String reason,
            List<ShownFinding> findings,
            List<List<Piece>> paragraphs,
            Facts facts,
            Since since,
            List<ByLevel> byLevel) {}

    /**
     * What changed since the check before this one.
     *
     * @param isFirst whether there was none
     * @param cleared names of findings that were shown and that nothing is near to any more
     * @param fresh findings that the check before had not even further down
     * @param further keys of what was found and is not shown
     * @param dismissed findings that the reader does not want to see again
     */
    public record Since(
            boolean isFirst,
            List<String> cleared,
            List<ShownFinding> fresh,
            int unchanged,
            List<String> further,
            List<Named> dismissed) {
        /** Whether there is a check before to compare with, and anything to say of it. */
        public boolean tells() {
            return !isFirst && !(cleared.isEmpty() && fresh.isEmpty() && unchanged == 0);
        }
    }

    /** A finding of any check, known by its key. */
    public record Named(String key, String name) {}

    /** The findings that hold at a level: what committees for other levels ask does not count there. */
    public record ByLevel(String level, boolean asked, List<Boolean> holds) {}

    /**
     * What a form says of the check before.
     *
     * @param checked whether there was one
     * @param shown keys of what was found
     * @param further keys of what was found besides, for which there was no room
     * @param dismissed keys of what is not to be shown
     */
    public record Before(boolean checked, List<String> shown, List<String> further, List<String> dismissed) {
        private boolean found(String key) {
            return shown.contains(key) || further.contains(key);
        }
    }

    /**
     * One failure that the draft resembles.
     *
     * @param pattern null where the catalogue does not know the failure, only an article
     * @param heard the documented failure
     * @param works what its article sets against it
     */
    public record ShownFinding(
            int number,
            @Nullable Pattern pattern,
            boolean sure,
            List<Quote> quotes,
            Passage heard,
            @Nullable Passage works) {
        /** What stands for this finding in the next check. */
        public String key() {
            return pattern == null ? heard.id() : pattern.slug();
        }

        public String name() {
            return pattern == null ? Finding.nameOf(heard) : pattern.name();
        }

        /** The start of the words that show the failing most: where what is missing would stand. */
        public @Nullable String place() {
            if (quotes.isEmpty()) return null;
            // A cue says what its words give away; the sentence that speaks most for the pattern says nothing besides.
            var telling = quotes.stream().filter(quote -> quote.says() == null).findFirst();
            String text = telling.orElse(quotes.getFirst()).text().replaceFirst("[.,;:!?]$", "");
            if (text.length() <= LONGEST_PLACE) return text;
            int cut = LONGEST_PLACE;
            while (cut > 0 && !Character.isWhitespace(text.charAt(cut))) cut--;
            return cut == 0 ? null : text.substring(0, cut) + " …";
        }

        /** Whether committees for a level turn it down; a level of "" is any. */
        boolean concerns(String level) {
            if (pattern != null) return pattern.concerns(level, "");
            return level.isEmpty() || heard.levels().isEmpty() || heard.levels().contains(level);
        }
    }

    public record Quote(String text, @Nullable String says) {}

    /** A stretch of the draft; {@code finding} is the number of the finding that marks it, 0 for none. */
    public record Piece(String text, int finding, String anchor) {
        /** The number of the finding stands on one line with this. */
        public String lastWord() {
            return text.substring(start().length());
        }

        /** What comes before the last word. */
        public String start() {
            int start = text.length();
            while (start > 0 && text.length() - start < LONGEST_KEPT && !Character.isWhitespace(text.charAt(start - 1)))
                start--;
            return text.substring(0, start);
        }
    }

    private record Mark(int from, int to, int finding) {}

    static ReviewView empty(String level, String role, String draft, @Nullable String error) {
        return new ReviewView(
                Frame.of("Check a draft", "review"),
                draft,
                level,
                role,
                Dimension.LEVEL.vocabulary().terms(),
                Dimension.ROLE.vocabulary().terms(),
                null,
                error);
    }

    static ReviewView of(String draft, String level, String role, Review review, Before before, KnowledgeBase knowledge)
            throws IOException {
        var findings = new ArrayList<ShownFinding>();
        var marks = new ArrayList<Mark>();
        // Of failures that the catalogue does not know, one is enough: they are found by meaning alone.
        Set<String> seen = new HashSet<>();
        var further = new ArrayList<String>();
        for (Finding found : review.findings()) {
            var pattern = found.pattern();
            if (pattern == null && !found.passage().kind().isFailure()) continue;
            String key = pattern == null ? found.passage().id() : pattern.slug();
            if (before.dismissed().contains(key) || !seen.add(pattern == null ? "" : key)) continue;
            if (findings.size() == MOST_FINDINGS) {
                further.add(key);
                continue;
            }
            int number = findings.size() + 1;
            var quotes = new ArrayList<Quote>();
            for (var evidence : found.evidence()) {
                quotes.add(new Quote(draft.substring(evidence.draftFrom(), evidence.draftTo()), evidence.says()));
                marks.add(new Mark(evidence.draftFrom(), evidence.draftTo(), number));
            }
            findings.add(new ShownFinding(number, pattern, found.sure(), quotes, found.passage(), found.counterpart()));
        }
        var reason = review.reason();
        var outcome = new Outcome(
                headline(review, findings, further.size(), !before.dismissed().isEmpty()),
                reason == null ? null : reason.explanation(),
                findings,
                paragraphs(draft, marks),
                review.facts(),
                since(findings, further, before, knowledge),
                byLevel(findings, level));
        var form = empty(level, role, draft, null);
        return new ReviewView(
                Frame.of("Your draft", "review"), draft, level, role, form.levels(), form.roles(), outcome, null);
    }

    private static Since since(
            List<ShownFinding> findings, List<String> further, Before before, KnowledgeBase knowledge)
            throws IOException {
        var now = new HashSet<>(further);
        findings.forEach(finding -> now.add(finding.key()));
        var dismissed = named(before.dismissed(), knowledge);
        if (!before.checked()) return new Since(true, List.of(), List.of(), 0, further, dismissed);
        var cleared = before.shown().stream()
                .filter(key -> !now.contains(key) && !before.dismissed().contains(key))
                .toList();
        var fresh = findings.stream()
                .filter(finding -> !before.found(finding.key()))
                .toList();
        return new Since(
                false,
                named(cleared, knowledge).stream().map(Named::name).toList(),
                fresh,
                findings.size() - fresh.size(),
                further,
                dismissed);
    }

    /** Keys that stand for nothing any more are left out. */
    private static List<Named> named(List<String> keys, KnowledgeBase knowledge) throws IOException {
        var named = new ArrayList<Named>();
        for (String key : keys) {
            knowledge.pattern(key).ifPresent(pattern -> named.add(new Named(key, pattern.name())));
            knowledge.passage(key).ifPresent(passage -> named.add(new Named(key, Finding.nameOf(passage))));
        }
        return named;
    }

    /** Empty where the findings hold at every level. */
    private static List<ByLevel> byLevel(List<ShownFinding> findings, String level) {
        var rows = new ArrayList<ByLevel>();
        boolean everywhere = true;
        for (Term term : Dimension.LEVEL.vocabulary().terms()) {
            var holds = findings.stream()
                    .map(finding -> finding.concerns(term.value()))
                    .toList();
            everywhere &= !holds.contains(false);
            if (holds.contains(true))
                rows.add(new ByLevel(term.label(), term.value().equals(level), holds));
        }
        return everywhere ? List.of() : rows;
    }

    private static String headline(Review review, List<ShownFinding> findings, int further, boolean dismissed) {
        if (review.reason() != null) return "Nothing was compared.";
        if (findings.isEmpty())
            return dismissed ? "No findings but those you dismissed." : "No known failure resembles this draft.";
        long sure = findings.stream().filter(ShownFinding::sure).count();
        String count = further == 0
                ? Look.count(findings.size(), "finding", "findings") + "."
                : "The " + findings.size() + " clearest of " + (findings.size() + further) + " findings.";
        if (sure == findings.size()) return count;
        return count + (sure == 0 ? " None is certain." : " " + sure + " close, the rest possible.");
    }

    /** Cuts the draft into paragraphs of marked and plain stretches; of marks that overlap the first stands. */
    private static List<List<Piece>> paragraphs(String draft, List<Mark> marks) {
        marks.sort(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::finding));
        var paragraphs = new ArrayList<List<Piece>>();
        var current = new ArrayList<Piece>();
        int at = 0;
        int n = 0;
        for (Mark mark : marks) {
            if (mark.from() < at) continue;
            current = plain(draft.substring(at, mark.from()), paragraphs, current);
            current.add(new Piece(draft.substring(mark.from(), mark.to()), mark.finding(), "cue-" + ++n));
            at = mark.to();
        }
        current = plain(draft.substring(at), paragraphs, current);
        if (!current.isEmpty()) paragraphs.add(current);
        return paragraphs;
    }

    private static ArrayList<Piece> plain(String text, List<List<Piece>> paragraphs, ArrayList<Piece> current) {
        String[] parts = text.split("\\R\\s*\\R|\\R", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0 && !current.isEmpty()) {
                paragraphs.add(current);
                current = new ArrayList<>();
            }
            if (!parts[i].isEmpty()) current.add(new Piece(parts[i], 0, ""));
        }
        return current;
    }
}
