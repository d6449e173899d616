package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.Span;
import dev.debrief.text.Tokens;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds failing and strong examples that prose contrasts: {@code not "I drove …" but "I designed …"},
 * {@code "…" is a Senior answer. "…" is a Staff answer.}, {@code Senior candidates wait; Staff candidates ask},
 * {@code vague vision sounds like "…"; real vision sounds like "…"}. The wordings are in {@code contrasts.txt}.
 */
final class Contrasts {
    /** The groups of {@code contrasts.txt}. */
    private enum Group {
        LOW_ACTS,
        HIGH_ACTS,
        LOW_SOUNDS,
        HIGH_SOUNDS,
        JUDGED_LOW,
        JUDGED_HIGH,
        TOLD_NOT,
        TOLD_SO,
        REPLACED,
        REPLACEMENT,
        WANTED
    }

    private record Opposites(Group low, Group high) {}

    private static final List<Opposites> OPPOSITES = List.of(
            new Opposites(Group.LOW_ACTS, Group.HIGH_ACTS),
            new Opposites(Group.LOW_SOUNDS, Group.HIGH_SOUNDS),
            new Opposites(Group.JUDGED_LOW, Group.JUDGED_HIGH),
            new Opposites(Group.TOLD_NOT, Group.TOLD_SO));

    private static final Phrases<Group> PHRASES = Phrases.ofGroups(DataFile.load("contrasts.txt"), Group.class);

    /** Somebody's words in parentheses: "a Senior-shaped story (I shipped it, the team trusted me)". */
    private static final Pattern ASIDE = Pattern.compile("\\((?:I|We|I’d|I'd) \\w+ .*", Pattern.DOTALL);
    /** A quotation that is somebody's answer and not a term. */
    private static final Pattern UTTERANCE = Pattern.compile(
            "(?i)^[\"“(](?:i|i'd|i’d|i've|i’ve|i'm|we|we'd|we’d|my|our|let's|in|the)\\b[^\"”]* [^\"”]* .*",
            Pattern.DOTALL);

    /** A name for the second of two quotations: "fog: “…” / floor: “…”". */
    private static final Pattern NAMED = Pattern.compile("[/|;,.–—-]?\\s*\\w[\\w -]{0,20}:");

    private final String text;

    Contrasts(String text) {
        this.text = text;
    }

    /** A quotation, including its marks. */
    private record Quote(int from, int to) {}

    /** Adds the pairs to {@code found}; returns the indices of the sentences that they cover. */
    Set<Integer> find(List<Sentence> sentences, List<Found.Setting> settings, List<Found> found) {
        var covered = new HashSet<Integer>();
        Set<Group> next = sentences.isEmpty() ? Set.of() : groups(sentences.getFirst());
        for (int i = 0; i < sentences.size(); i++) {
            Set<Group> here = next;
            next = i + 1 < sentences.size() ? groups(sentences.get(i + 1)) : Set.of();
            if (covered.contains(i)) continue;
            Sentence sentence = sentences.get(i);
            Found.Setting setting = settings.get(i);
            int ofLabels = labelled(sentences, i, setting, found);
            for (int k = i; k < i + ofLabels; k++) covered.add(k);
            if (ofLabels > 0) continue;
            if (i + 1 < sentences.size() && areContrasted(sentence, here, sentences.get(i + 1), next)) {
                pair(sentence.span(), sentences.get(i + 1).span(), sentence.within(), setting, found);
                covered.add(i);
                covered.add(i + 1);
            } else if (halves(sentence, setting, found)
                    || (here.contains(Group.REPLACED) && replaced(sentence, setting, found))
                    || quotes(sentence, setting, found)) {
                covered.add(i);
            }
        }
        return covered;
    }

    /**
     * Pairs the sentences after a label of failing examples with those after one of strong examples, in one paragraph: "The
     * mistake: … The fix: …"; returns how many sentences from {@code i} on belong to them.
     */
    private static int labelled(List<Sentence> all, int i, Found.Setting setting, List<Found> found) {
        var paragraph = all.get(i).within();
        if (labelType(all.get(i)) != Label.Type.BAD) return 0;
        int turn = i + 1;
        while (turn < all.size() && all.get(turn).within().equals(paragraph) && labelType(all.get(turn)) == null)
            turn++;
        boolean answered = turn < all.size()
                && all.get(turn).within().equals(paragraph)
                && labelType(all.get(turn)) == Label.Type.GOOD;
        if (!answered) return 0;
        int end = turn + 1;
        while (end < all.size() && all.get(end).within().equals(paragraph) && labelType(all.get(end)) == null) end++;
        var bad = new Span(all.get(i).span().from(), all.get(turn - 1).span().to());
        pair(bad, new Span(all.get(turn).span().from(), all.get(end - 1).span().to()), paragraph, setting, found);
        return end - i;
    }

    /** Whether a text holds a labelled failing example and a labelled strong one. */
    static boolean areLabelled(List<Sentence> sentences) {
        return sentences.size() > 1
                && labelType(sentences.getFirst()) == Label.Type.BAD
                && sentences.stream().anyMatch(sentence -> labelType(sentence) == Label.Type.GOOD);
    }

    private static Set<Group> groups(Sentence sentence) {
        return groups(sentence.tokens(), 0, sentence.tokens().size());
    }

    private static Set<Group> groups(Tokens tokens, int from, int to) {
        var groups = EnumSet.noneOf(Group.class);
        PHRASES.find(tokens, from, to, (group, start, end) -> groups.add(group));
        return groups;
    }

    private static boolean areOpposed(Set<Group> first, Set<Group> second) {
        if (first.isEmpty() || second.isEmpty()) return false;
        return OPPOSITES.stream().anyMatch(o -> first.contains(o.low()) && second.contains(o.high()));
    }

    private static boolean areContrasted(Sentence one, Set<Group> first, Sentence two, Set<Group> second) {
        // "Weak is: tell me about …" shows a question and not an answer.
        return areOpposed(first, second) && !isPrompt(one) && !isPrompt(two);
    }

    private static boolean isPrompt(Sentence sentence) {
        return sentence.evidence().probabilities().of(Kind.QUESTION) > 0.5;
    }

    private static Label.@Nullable Type labelType(Sentence sentence) {
        return Label.opening(sentence, sentence.span().to()).map(Label::type).orElse(null);
    }

    /** Pairs the two halves of a sentence with a semicolon. */
    private boolean halves(Sentence sentence, Found.Setting setting, List<Found> found) {
        var tokens = sentence.tokens();
        int cut = 0;
        while (cut < tokens.size() && !tokens.word(cut).equals(";")) cut++;
        if (cut == 0 || cut + 1 >= tokens.size()) return false;
        if (!areOpposed(groups(tokens, 0, cut), groups(tokens, cut + 1, tokens.size()))) return false;
        var first = new Span(sentence.span().from(), tokens.to(cut - 1));
        pair(first, new Span(tokens.from(cut + 1), sentence.span().to()), sentence.within(), setting, found);
        return true;
    }

    /** Pairs "Instead of asking what the stack is, ask what was given up for it." at the comma. */
    private static boolean replaced(Sentence sentence, Found.Setting setting, List<Found> found) {
        var tokens = sentence.tokens();
        int[] comma = {-1};
        PHRASES.find(tokens, 0, tokens.size(), (group, from, to) -> {
            if (group == Group.REPLACEMENT && comma[0] < 0) comma[0] = from;
        });
        if (comma[0] < 0) return false;
        var first = new Span(sentence.span().from(), tokens.to(comma[0] - 1));
        var second = new Span(tokens.from(comma[0] + 1), sentence.span().to());
        pair(first, second, sentence.within(), setting, found);
        return true;
    }

    /** Pairs two quotations with a word between them that contrasts them. */
    private boolean quotes(Sentence sentence, Found.Setting setting, List<Found> found) {
        int start = sentence.span().from();
        int end = sentence.span().to();
        Quote one = quote(start, end);
        if (one == null) return false;
        Quote two = quote(one.to(), end);
        if (two == null) return false;
        if (!isUtterance(one) || !isUtterance(two)) return false;
        String before = lower(start, one.from());
        String between = lower(one.to(), two.from());
        boolean replaces = between.endsWith("instead of") || between.endsWith("rather than");
        boolean afterSay = before.startsWith("say");
        boolean lowFirst = (ends(before, "not") && between.endsWith("but"))
                || (ends(before, "from") && between.equals("to"))
                || (before.startsWith("instead of") && !between.isEmpty())
                || (replaces && !afterSay)
                || wanted(sentence.tokens(), one.to(), two.from())
                || (before.endsWith(":") && NAMED.matcher(between).matches());
        boolean highFirst = (replaces && afterSay) || between.equals("not") || between.equals(", not");
        if (!lowFirst && !highFirst) return false;
        Quote good = lowFirst ? two : one;
        // The failing words mean something only in their sentence; the strong ones are clear on their own.
        pair(sentence.span(), new Span(good.from(), good.to()), sentence.within(), setting, found);
        return true;
    }

    private static boolean wanted(Tokens tokens, int from, int to) {
        int first = 0;
        while (first < tokens.size() && tokens.from(first) < from) first++;
        int last = first;
        while (last < tokens.size() && tokens.to(last) <= to) last++;
        return groups(tokens, first, last).contains(Group.WANTED);
    }

    private static boolean ends(String before, String word) {
        return before.equals(word) || before.endsWith(" " + word);
    }

    private boolean isUtterance(Quote quote) {
        return isUtterance(text.substring(quote.from(), quote.to()));
    }

    /** Whether a quotation, with its marks, is somebody's answer and not a term. */
    static boolean isUtterance(String quotation) {
        return UTTERANCE.matcher(quotation).find();
    }

    private @Nullable Quote quote(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '"' && c != '“' && c != '(') continue;
            boolean aside = c == '(' && ASIDE.matcher(text).region(i, to).lookingAt();
            if (c == '(' && !aside) continue;
            int close = text.indexOf(aside ? ')' : c == '“' ? '”' : '"', i + 1);
            if (close < 0 || close >= to) return null;
            return new Quote(i, close + 1);
        }
        return null;
    }

    private String lower(int from, int to) {
        return text.substring(from, to).strip().toLowerCase(Locale.ROOT);
    }

    private static void pair(Span bad, Span good, Span context, Found.Setting setting, List<Found> found) {
        var failing = new Found(Kind.BAD_EXAMPLE, bad, context, new Span(bad.to(), bad.to()), setting, Verdict.NONE);
        var strong = new Found(Kind.GOOD_EXAMPLE, good, context, new Span(good.to(), good.to()), setting, Verdict.NONE);
        Found.pair(failing, strong);
        found.add(failing);
        found.add(strong);
    }
}
