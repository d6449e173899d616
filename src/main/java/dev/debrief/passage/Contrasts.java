package dev.debrief.passage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Failing and strong examples that prose sets side by side: {@code not "I drove …" but "I designed …"}, {@code "…" is a
 * Senior answer. "…" is a Staff answer.}, {@code Senior candidates wait; Staff candidates ask}, {@code vague vision sounds
 * like "…"; real vision sounds like "…"}.
 */
final class Contrasts {
    private static final String LOW =
            "vague|weak|bad|poor|generic|mediocre|average|typical|wrong|hollow|empty|junior|mid-level|senior|unprepared|failing";
    private static final String HIGH =
            "real|strong|good|better|great|best|right|specific|concrete|sharp|staff|principal|director|lead|seasoned|winning";
    private static final String PERSON =
            "(?:pms?|engineers?|candidates?|managers?|directors?|designers?|answers?|versions?|scientists?|leaders?|tpms?|ones?)";
    private static final String ACT =
            "(?:explains?|says?|tells?|answers?|hears?|often hears?|often hear|waits?|starts?|spends?|describes?|presents?|talks?|"
                    + "lists?|opens?|names?|asks?|shows?|jumps?|draws?|sketch(?:es)?|writes?|points?)";
    private static final Pattern LOW_ACTS =
            Pattern.compile("(?i)^(?:an? |the )?(?:" + LOW + ")(?: " + PERSON + ")? " + ACT + "\\b.*", Pattern.DOTALL);
    private static final Pattern HIGH_ACTS =
            Pattern.compile("(?i)^(?:an? |the )?(?:" + HIGH + ")(?: " + PERSON + ")? " + ACT + "\\b.*", Pattern.DOTALL);
    private static final Pattern LOW_SOUNDS = Pattern.compile(
            "(?i)^(?:an? |the )?(?:" + LOW
                    + ")\\b[^\"“]{0,40}(?:sounds? like|looks? like|says?|is)[:,]? ?[\"“](?!tell me|describe|walk me|what|how|why).*",
            Pattern.DOTALL);
    private static final Pattern HIGH_SOUNDS = Pattern.compile(
            "(?i)^(?:an? |the )?(?:" + HIGH
                    + ")\\b[^\"“]{0,40}(?:sounds? like|looks? like|says?|is)[:,]? ?[\"“](?!tell me|describe|walk me|what|how|why).*",
            Pattern.DOTALL);
    private static final Pattern IS_LOW =
            Pattern.compile("(?i)[\"”]\\s*(?:is|was|are) (?:an? |the )?(?:" + LOW + ")\\b.{0,40}", Pattern.DOTALL);
    private static final Pattern IS_HIGH =
            Pattern.compile("(?i)[\"”]\\s*(?:is|was|are) (?:an? |the )?(?:" + HIGH + ")\\b.{0,40}", Pattern.DOTALL);
    private static final String TELL =
            "(?:ask|asking|say|saying|tell|telling|show|showing|open|opening|lead|leading|start|starting|describe|describing)";
    private static final Pattern DONT = Pattern.compile(
            "(?i)^(?:please )?(?:do not|don't|don’t|never|avoid|skip) " + TELL + "\\b.*", Pattern.DOTALL);
    private static final Pattern DO =
            Pattern.compile("(?i)^(?:instead,? |rather,? |better to )?" + TELL + "\\b.*", Pattern.DOTALL);
    private static final Pattern INSTEAD =
            Pattern.compile("(?i)^(instead of " + TELL + "\\b[^,;]{8,120}), (" + TELL + "\\b.*)", Pattern.DOTALL);
    /** What somebody would say, told in brackets: "a Senior-shaped story (I shipped it, the team trusted me)". */
    private static final Pattern ASIDE = Pattern.compile("\\((?:I|We|I’d|I'd) \\w+ .*", Pattern.DOTALL);
    /** Words that set the second of two answers against the first. */
    private static final Pattern WANTED =
            Pattern.compile(".*\\b(?:looking for|wanted|asked for|called for|hoping for|needed)\\b.*", Pattern.DOTALL);
    /** What a quotation must look like to be somebody's answer and not a term. */
    private static final Pattern UTTERANCE = Pattern.compile(
            "(?i)^[\"“(](?:i|i'd|i’d|i've|i’ve|i'm|we|we'd|we’d|my|our|let's|in|the)\\b[^\"”]* [^\"”]* .*",
            Pattern.DOTALL);

    private final String text;

    Contrasts(String text) {
        this.text = text;
    }

    /** A quotation with its marks. */
    private record Quote(int from, int to) {}

    /** Adds the pairs to {@code found}; answers the sentences that need no passage besides. */
    Set<Integer> find(List<Sentence> sentences, List<Span> paragraphs, List<Found.Place> places, List<Found> found) {
        var covered = new HashSet<Integer>();
        for (int i = 0; i < sentences.size(); i++) {
            if (covered.contains(i)) continue;
            Sentence sentence = sentences.get(i);
            Span context = paragraphs.get(sentence.paragraph());
            Found.Place place = places.get(i);
            if (i + 1 < sentences.size() && neighbours(sentence, sentences.get(i + 1), context, place, found)) {
                covered.add(i);
                covered.add(i + 1);
                i++;
            } else if (halves(sentence, context, place, found) || quotes(sentence, context, place, found)) {
                covered.add(i);
            }
        }
        return covered;
    }

    private boolean neighbours(Sentence one, Sentence two, Span context, Found.Place place, List<Found> found) {
        String first = one.span().of(text);
        String second = two.span().of(text);
        boolean acts =
                LOW_ACTS.matcher(first).matches() && HIGH_ACTS.matcher(second).matches();
        boolean sounds = LOW_SOUNDS.matcher(first).matches()
                && HIGH_SOUNDS.matcher(second).matches();
        boolean labelled = stance(one) == Label.Stance.BAD && stance(two) == Label.Stance.GOOD;
        boolean told = DONT.matcher(first).matches() && DO.matcher(second).matches();
        boolean judged = IS_LOW.matcher(first).find() && IS_HIGH.matcher(second).find();
        if (!acts && !sounds && !judged && !labelled && !told) return false;
        pair(one.span(), two.span(), context, place, found);
        return true;
    }

    private Label.@org.jspecify.annotations.Nullable Stance stance(Sentence sentence) {
        return Label.opening(text, sentence.span().from(), sentence.span().to())
                .map(Label::stance)
                .orElse(null);
    }

    /** The two halves of one sentence at a semicolon. */
    private boolean halves(Sentence sentence, Span context, Found.Place place, List<Found> found) {
        int from = sentence.span().from();
        int cut = text.indexOf(';', from);
        if (cut < 0 || cut >= sentence.span().to()) return replaced(sentence, context, place, found);
        String first = text.substring(from, cut).strip();
        String second = text.substring(cut + 1, sentence.span().to()).strip();
        boolean acts =
                LOW_ACTS.matcher(first).matches() && HIGH_ACTS.matcher(second).matches();
        boolean sounds = LOW_SOUNDS.matcher(first).matches()
                && HIGH_SOUNDS.matcher(second).matches();
        boolean told = DONT.matcher(first).matches() && DO.matcher(second).matches();
        if (!acts && !sounds && !told) return replaced(sentence, context, place, found);
        int start = sentence.span().to() - second.length();
        pair(new Span(from, cut), new Span(start, sentence.span().to()), context, place, found);
        return true;
    }

    /** "Instead of asking what the stack is, ask what was given up for it." */
    private boolean replaced(Sentence sentence, Span context, Found.Place place, List<Found> found) {
        String all = sentence.span().of(text);
        var match = INSTEAD.matcher(all);
        if (!match.matches()) return false;
        int from = sentence.span().from();
        pair(
                new Span(from, from + match.end(1)),
                new Span(from + match.start(2), sentence.span().to()),
                context,
                place,
                found);
        return true;
    }

    /** Two quotations with a word between them that sets one against the other. */
    private boolean quotes(Sentence sentence, Span context, Found.Place place, List<Found> found) {
        int start = sentence.span().from();
        int end = sentence.span().to();
        Quote one = quote(start, end);
        if (one == null) return false;
        Quote two = quote(one.to(), end);
        if (two == null) return false;
        if (!isUtterance(one) || !isUtterance(two)) return false;
        String before = lower(start, one.from());
        String between = lower(one.to(), two.from());
        boolean lowFirst = (ends(before, "not") && between.endsWith("but"))
                || (ends(before, "from") && between.equals("to"))
                || (before.startsWith("instead of") && !between.isEmpty())
                || ((between.endsWith("instead of") || between.endsWith("rather than")) && !before.startsWith("say"))
                || WANTED.matcher(between).matches();
        boolean highFirst =
                ((between.endsWith("instead of") || between.endsWith("rather than")) && before.startsWith("say"))
                        || between.equals("not")
                        || between.equals(", not");
        if (!lowFirst && !highFirst) return false;
        Quote good = lowFirst ? two : one;
        // The failing words mean something only in their sentence; the strong ones stand for themselves.
        pair(sentence.span(), new Span(good.from(), good.to()), context, place, found);
        return true;
    }

    private static boolean ends(String before, String word) {
        return before.equals(word) || before.endsWith(" " + word);
    }

    private boolean isUtterance(Quote quote) {
        return UTTERANCE.matcher(text.substring(quote.from(), quote.to())).find();
    }

    private @org.jspecify.annotations.Nullable Quote quote(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean aside = c == '(' && ASIDE.matcher(text).region(i, to).lookingAt();
            if (c != '"' && c != '“' && !aside) continue;
            int close = text.indexOf(aside ? ')' : c == '“' ? '”' : '"', i + 1);
            if (close < 0 || close >= to) return null;
            return new Quote(i, close + 1);
        }
        return null;
    }

    private String lower(int from, int to) {
        return text.substring(from, to).strip().toLowerCase(Locale.ROOT);
    }

    private static void pair(Span bad, Span good, Span context, Found.Place place, List<Found> found) {
        var failing = new Found(Kind.BAD_EXAMPLE, bad, context, new Span(bad.to(), bad.to()), place, Verdict.NONE);
        var strong = new Found(Kind.GOOD_EXAMPLE, good, context, new Span(good.to(), good.to()), place, Verdict.NONE);
        Found.pair(failing, strong);
        found.add(failing);
        found.add(strong);
    }
}
