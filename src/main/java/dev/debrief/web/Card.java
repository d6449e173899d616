package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.ToldCase;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SectionHits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage as it appears on a page.
 *
 * @param shown its words, as they are shown
 * @param tags display names of companies and levels
 * @param inside passages on the same page whose text is part of this passage
 * @param explained how the score is made up; empty unless requested
 * @param counterpart the failing or strong version of the same situation, if the article has one
 * @param told the case that the passage belongs to, if it belongs to one
 * @param rest what else was found in its section, if hits are grouped by section
 */
public record Card(
        Passage passage,
        Shown shown,
        List<String> tags,
        List<Passage> inside,
        String explained,
        @Nullable Passage counterpart,
        @Nullable ToldCase told,
        @Nullable Rest rest) {
    /**
     * The words of a passage.
     *
     * @param headline see {@link Passage#headline}
     * @param before what its article says right before it, if it makes no sense without that
     */
    public record Shown(
            List<Segment> headline,
            List<Segment> text,
            @Nullable String before) {}

    /**
     * What else was found in the passage's section.
     *
     * @param more how many passages there are besides these
     * @param link to all of them
     */
    public record Rest(List<Passage> others, int more, String link) {}

    public Card {
        inside = List.copyOf(inside);
    }

    static Card of(Hit hit, KnowledgeBase knowledge) throws IOException {
        var p = hit.passage();
        var tags = new ArrayList<>(p.companies());
        for (String level : p.levels()) tags.add(Dimension.LEVEL.vocabulary().label(level));
        var shown = new Shown(
                Segment.of(p.headline(), hit.headline()),
                Segment.of(p.text(), hit.highlights()),
                knowledge.before(p).orElse(null));
        return new Card(
                p,
                shown,
                List.copyOf(tags),
                List.of(),
                hit.explained(),
                knowledge.counterpart(p).orElse(null),
                knowledge.toldCase(p).orElse(null),
                null);
    }

    /** The card of the best passage of a section, with the rest of what was found there. */
    static Card of(SectionHits section, SearchRequest request, KnowledgeBase knowledge) throws IOException {
        var best = of(section.best(), knowledge);
        var others = section.others().stream()
                .map(Hit::passage)
                .filter(other -> best.counterpart == null || !other.id().equals(best.counterpart.id()))
                .toList();
        String article = best.passage.articleId();
        var rest = new Rest(others, section.more(), Links.ungrouped(request, Facet.ARTICLE, article));
        return new Card(
                best.passage, best.shown, best.tags, best.inside, best.explained, best.counterpart, best.told, rest);
    }

    /** The cards for a page of hits. A passage that is part of another passage on the page has no card of its own. */
    static List<Card> of(List<Hit> hits, KnowledgeBase knowledge) throws IOException {
        var cards = new ArrayList<Card>();
        for (Hit hit : hits)
            if (hit.within() == null) cards.add(of(hit, knowledge).withInside(hits));
        return cards;
    }

    private Card withInside(List<Hit> hits) {
        var inside = hits.stream()
                .filter(hit -> passage.id().equals(hit.within()))
                .map(Hit::passage)
                .filter(inner -> counterpart == null || !inner.id().equals(counterpart.id()))
                .toList();
        return new Card(passage, shown, tags, inside, explained, counterpart, told, rest);
    }

    static Card of(Passage passage, KnowledgeBase knowledge) throws IOException {
        return of(Hit.of(passage), knowledge);
    }

    public String heading() {
        return passage.headline();
    }

    public List<Segment> segments() {
        return shown.text();
    }

    /** Whether the passage is in somebody's own words, which are set in a different typeface. */
    public boolean isVoice() {
        return passage.kind().isExample() || passage.kind() == Kind.QUESTION;
    }

    public boolean isFailing() {
        return passage.kind() == Kind.BAD_EXAMPLE;
    }
}
