package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.ToldCase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.IndexedArticle;
import dev.debrief.domain.IndexedArticle.TextBlock;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An article with its passages marked.
 *
 * @param kinds the kinds of its passages
 * @param narrowed whether only some of these kinds are marked
 * @param basis who says what its passages are
 * @param cases those that it tells
 */
public record ArticleView(
        Frame frame,
        IndexedArticle article,
        List<Piece> pieces,
        List<Shown> kinds,
        boolean narrowed,
        Basis basis,
        List<ToldCase> cases) {
    private static final int LONGEST_LABEL = 24;
    private static final Pattern LABEL_END = Pattern.compile("[:–—-]$");

    /** How many passages were declared by the author of the article, and how many were inferred. */
    public record Basis(int declared, int inferred) {
        static Basis of(List<Passage> passages) {
            int declared = (int) passages.stream().filter(Passage::isDeclared).count();
            return new Basis(declared, passages.size() - declared);
        }

        public boolean isMixed() {
            return declared > 0 && inferred > 0;
        }

        /** A sentence. */
        public String text() {
            if (declared == 0) return "Kinds, levels, and outcomes were inferred from the text, and may be wrong.";
            if (inferred == 0) return "An editor declared all kinds, levels, and outcomes.";
            return Look.passages(declared) + " declared by an editor, " + Look.number(inferred)
                    + " inferred from the text.";
        }
    }

    /** A kind of passage that the article has, and whether its passages are marked. */
    public record Shown(Kind kind, int passages, boolean marked) {}

    /** A part of the text of the article. */
    public sealed interface Piece {}

    /** @param anchor the heading's id on the page */
    public record Heading(String text, String anchor) implements Piece {}

    public record Plain(String text) implements Piece {}

    /** Text that one passage was read from, or several that overlap. */
    public record Marked(String text, boolean voice, List<Passage> passages) implements Piece {}

    /** A passage and its offsets in this article; a passage may occur in several articles. */
    private record Placed(Passage passage, int from, int to) {}

    /** @param marked kinds to mark; empty for all */
    static ArticleView of(KnowledgeBase knowledge, String id, List<Kind> marked) throws IOException {
        IndexedArticle article =
                knowledge.article(id).orElseThrow(() -> WebException.notFound("there is no article with this id"));
        var passages = knowledge.passages(Facet.ARTICLE, id);
        var placed = new ArrayList<Placed>();
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        for (var passage : passages) {
            kinds.merge(passage.kind(), 1, Integer::sum);
            if (!marked.isEmpty() && !marked.contains(passage.kind())) continue;
            placed.add(new Placed(
                    passage, passage.placeIn(id).from(), passage.placeIn(id).to()));
        }
        placed.sort(Comparator.comparingInt(Placed::from)
                .thenComparing(Comparator.comparingInt(Placed::to).reversed()));
        return new ArticleView(
                Frame.of(article.summary().title(), "articles"),
                article,
                pieces(article, placed),
                kinds.entrySet().stream()
                        .map(kind -> new Shown(kind.getKey(), kind.getValue(), marked.contains(kind.getKey())))
                        .toList(),
                !marked.isEmpty() && !marked.containsAll(kinds.keySet()),
                Basis.of(passages),
                knowledge.cases(id));
    }

    private static List<Piece> pieces(IndexedArticle article, List<Placed> passages) {
        var pieces = new ArrayList<Piece>();
        int next = 0;
        int covered = 0;
        for (TextBlock block : article.blocks()) {
            if (block.type().equals(TextBlock.HEADING)) {
                String text = article.text().substring(block.from(), block.to());
                if (!text.equals(article.summary().title())) pieces.add(new Heading(text, "s-" + block.from()));
                continue;
            }
            int at = Math.max(block.from(), covered);
            while (next < passages.size() && passages.get(next).from() < block.to()) {
                var first = passages.get(next);
                // A label such as "BAD:" is left out, because the margin shows the kind.
                String between = article.text().substring(at, Math.max(at, first.from()));
                if (at > block.from() || !isLabel(between)) plain(pieces, between);
                var group = new ArrayList<Passage>();
                int end = first.to();
                while (next < passages.size() && passages.get(next).from() < end) {
                    end = Math.max(end, passages.get(next).to());
                    group.add(passages.get(next++).passage());
                }
                boolean voice = group.stream().allMatch(p -> p.kind().isExample());
                pieces.add(new Marked(article.text().substring(first.from(), end), voice, group));
                at = end;
            }
            if (at < block.to()) plain(pieces, article.text().substring(at, block.to()));
            covered = Math.max(covered, at);
        }
        return pieces;
    }

    /** Whether the text is a label, such as "BAD: " or "✅ ". */
    private static boolean isLabel(String text) {
        String bare = text.strip();
        return bare.length() <= LONGEST_LABEL
                && (bare.codePoints().noneMatch(Character::isLetterOrDigit)
                        || LABEL_END.matcher(bare).find());
    }

    private static void plain(List<Piece> pieces, String text) {
        if (!text.isBlank()) pieces.add(new Plain(text.strip()));
    }

    public List<Heading> headings() {
        return pieces.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
    }
}
