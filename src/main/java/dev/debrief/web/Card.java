package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage as a page shows it.
 *
 * @param heading the name of the mistake, else the heading that it stands under
 * @param tags companies and levels, as people call them
 * @param inside passages on the same page whose text is a part of this one's
 * @param explained what the score adds up from, where that was asked for; else empty
 * @param counterpart the same situation the other way round, where the article shows it
 */
public record Card(
        Passage passage,
        List<Segment> segments,
        String heading,
        List<String> tags,
        List<Passage> inside,
        String explained,
        @Nullable Passage counterpart) {
    public Card {
        inside = List.copyOf(inside);
    }

    static Card of(Hit hit, KnowledgeBase knowledge) throws IOException {
        var p = hit.passage();
        var tags = new ArrayList<>(p.companies());
        for (String level : p.levels()) tags.add(Dimension.LEVEL.vocabulary().label(level));
        String heading = p.title() != null ? p.title() : p.section().isEmpty() ? p.articleTitle() : p.section();
        return new Card(
                p,
                Segment.of(p.text(), hit.highlights()),
                heading,
                List.copyOf(tags),
                List.of(),
                hit.explained(),
                knowledge.counterpart(p).orElse(null));
    }

    /** The cards of a page of hits; a passage that is a part of another one on the page is in that one's card. */
    static List<Card> of(List<Hit> hits, KnowledgeBase knowledge) throws IOException {
        var cards = new ArrayList<Card>();
        for (Hit hit : hits)
            if (hit.within() == null) cards.add(of(hit, knowledge).holding(hits));
        return cards;
    }

    private Card holding(List<Hit> hits) {
        var inside = hits.stream()
                .filter(hit -> passage.id().equals(hit.within()))
                .map(Hit::passage)
                .filter(inner -> counterpart == null || !inner.id().equals(counterpart.id()))
                .toList();
        return new Card(passage, segments, heading, tags, inside, explained, counterpart);
    }

    static Card of(Passage passage, KnowledgeBase knowledge) throws IOException {
        return of(Hit.of(passage), knowledge);
    }

    /** Whether the passage is somebody's words, which are set in another voice than words about them. */
    public boolean isVoice() {
        return passage.kind().isExample() || passage.kind() == Kind.QUESTION;
    }

    public boolean isFailing() {
        return passage.kind() == Kind.BAD_EXAMPLE;
    }
}
