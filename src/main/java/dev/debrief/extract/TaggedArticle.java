package dev.debrief.extract;

import dev.debrief.domain.Case;
import dev.debrief.domain.Tags;
import dev.debrief.domain.WordsRead;
import dev.debrief.read.Article;
import dev.debrief.read.Outline;
import dev.debrief.text.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An article with its passages and tags.
 *
 * @param outline its title and blocks
 * @param tags the levels and roles it is meant for, and the companies it is about
 * @param passages in text order
 * @param words what became of its words
 * @param problems what a person should look at, such as front matter values that no vocabulary knows
 */
public record TaggedArticle(
        Outline outline, Tags tags, List<TaggedPassage> passages, WordsRead words, List<Problem> problems) {
    public TaggedArticle {
        passages = List.copyOf(passages);
        problems = List.copyOf(problems);
    }

    /** The cases that the article declares, and those that its text tells. */
    public List<Case> cases() {
        var told = passages.stream()
                .map(tagged -> tagged.passage().told())
                .filter(Objects::nonNull)
                .distinct();
        var declared = article().frontMatter().cases();
        // A declared case has the key that the author gave it, whatever the text would call it.
        return Stream.concat(
                        declared.stream(),
                        told.filter(one ->
                                declared.stream().noneMatch(other -> other.key().equals(one.key()))))
                .toList();
    }

    public Article article() {
        return outline.article();
    }
}
