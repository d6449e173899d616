package dev.debrief.extract;

import dev.debrief.domain.Tags;
import dev.debrief.read.Article;
import dev.debrief.read.Outline;
import dev.debrief.text.Problem;
import java.util.List;

/**
 * An article that has been read to its end.
 *
 * @param outline its title and blocks
 * @param tags whom it is about: target levels and roles, and the companies that it tells about
 * @param passages in the order of the article
 * @param problems what a person should look at: front matter values that no vocabulary knows, say
 */
public record TaggedArticle(Outline outline, Tags tags, List<TaggedPassage> passages, List<Problem> problems) {
    public TaggedArticle {
        passages = List.copyOf(passages);
        problems = List.copyOf(problems);
    }

    public Article article() {
        return outline.article();
    }
}
