package dev.debrief.app;

import dev.debrief.domain.Passage;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;

/**
 * How much a statement rests on. A passage that several articles repeat word for word counts once.
 *
 * @param documents the number of articles that the passages are from
 * @param authors the number of independent authors of those articles
 */
public record Sample(int passages, int documents, int authors) {
    /** What fewer authors say is an anecdote. */
    public static final int FEWEST_AUTHORS = 3;

    /** Those with the most authors come first. */
    static final Comparator<Sample> MOST_FIRST = Comparator.comparingInt(Sample::authors)
            .thenComparingInt(Sample::documents)
            .thenComparingInt(Sample::passages)
            .reversed();

    static Sample of(Collection<Passage> passages) {
        var documents = new HashSet<String>();
        var authors = new HashSet<String>();
        for (var passage : passages) {
            documents.add(passage.articleId());
            authors.add(passage.speaker());
        }
        return new Sample(passages.size(), documents.size(), authors.size());
    }

    public boolean isEmpty() {
        return passages == 0;
    }

    /** Whether so few people say it that it is an anecdote. */
    public boolean isThin() {
        return authors < FEWEST_AUTHORS;
    }
}
