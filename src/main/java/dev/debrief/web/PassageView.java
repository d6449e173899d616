package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of a single passage.
 *
 * @param section the other passages of its section, in the order of the text
 * @param similar the passages nearest in meaning: none of its section, and few of one article
 */
public record PassageView(Frame frame, Card card, List<Passage> section, List<Card> similar) {
    private static final int MOST_SIMILAR = 5;
    private static final int MOST_OF_AN_ARTICLE = 2;
    /** So many are looked through, as most of the nearest may be neighbours. */
    private static final int LOOKED_THROUGH = 25;

    static PassageView of(KnowledgeBase knowledge, Passage passage) throws IOException {
        var section = new ArrayList<Passage>();
        if (!passage.section().isEmpty())
            for (var other : knowledge.passages(Facet.ARTICLE, passage.articleId()))
                if (isNeighbour(other, passage)
                        && !other.id().equals(passage.id())
                        && !passage.links().counterparts().contains(other.id())) section.add(other);
        var similar = new ArrayList<Card>();
        Map<String, Integer> ofArticle = new HashMap<>();
        for (var other : knowledge.similar(passage, LOOKED_THROUGH)) {
            if (similar.size() == MOST_SIMILAR) break;
            if (isNeighbour(other, passage)) continue;
            if (ofArticle.merge(other.articleId(), 1, Integer::sum) <= MOST_OF_AN_ARTICLE)
                similar.add(Card.of(other, knowledge));
        }
        return new PassageView(
                Frame.of(heading(passage), "articles"), Card.of(passage, knowledge), section, List.copyOf(similar));
    }

    private static boolean isNeighbour(Passage other, Passage passage) {
        return other.articleId().equals(passage.articleId()) && other.section().equals(passage.section());
    }

    public String heading() {
        return heading(card.passage());
    }

    /** What it is, and of what: its section asks what several passages answer together. */
    private static String heading(Passage passage) {
        String title = passage.title();
        if (title != null) return title;
        var pattern = passage.pattern();
        String kind = passage.kind().label();
        return pattern == null ? kind + " from “" + passage.articleTitle() + "”" : kind + ": " + pattern.name();
    }

    /** The facets whose values the page lists. */
    public List<Facet> facets() {
        return IndexView.FACETS;
    }
}
