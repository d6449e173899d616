package dev.debrief.extract;

import dev.debrief.domain.Tags;
import dev.debrief.read.Article;
import dev.debrief.read.Outline;
import dev.debrief.text.Problem;
import java.util.List;

/**
 * An article with its passages and tags.
 *
 * @param outline its title and blocks
 * @param tags the levels and roles it is meant for, and the companies it is about
 * @param passages in text order
 * @param problems what a person should look at, such as front matter values that no vocabulary knows
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
