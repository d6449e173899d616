package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.read.Article;
import dev.debrief.read.Block;
import dev.debrief.read.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text whose kind is known, to learn from.
 *
 * @param text empty if only its place is known
 * @param kind empty if it is no passage
 */
public record Example(String text, Place place, Optional<Kind> kind) {
    /** What an author declares about the blocks of an article, each in its place. */
    public static List<Example> of(Article article) {
        var outline = Outline.of(article, line -> false);
        var declarations = new Declarations(article, new ArrayList<>());
        var places = Places.of(outline);
        var examples = new ArrayList<Example>();
        for (int i = 0; i < places.size(); i++) {
            var block = outline.blocks().get(i);
            var place = places.get(i);
            for (var part : declarations.of(block)) {
                var at = block instanceof Block.Row row ? inRow(article.text(), row, place, part) : place;
                examples.add(new Example(
                        part.span().of(article.text()), at, part.declaration().kind()));
            }
        }
        return examples;
    }

    /** The same text as if no heading were above it. */
    public Example withoutHeadings() {
        return new Example(text, place.withoutHeadings(), kind);
    }

    private static Place inRow(String text, Block.Row row, Place place, Declarations.Part part) {
        for (int i = row.cells().size() - 1; i > 0; i--) {
            var cell = row.cells().get(i);
            if (cell.from() < part.span().to() && cell.to() > part.span().from())
                return place.inCell(TableRow.header(row, i), TableRow.name(text, row));
        }
        return place;
    }
}
