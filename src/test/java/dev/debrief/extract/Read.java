package dev.debrief.extract;

import dev.debrief.ShippedModels;
import dev.debrief.read.Corpus;
import java.util.ArrayList;
import java.util.List;

/** Small documents, read with the shipped models. */
final class Read {
    private static final Tagger TAGGER = new Tagger(ShippedModels.KINDS);

    private Read() {}

    /** @param extension of the file, which gives its format */
    static TaggedArticle article(String extension, String content) {
        return TAGGER.read(Corpus.parse("a", "a." + extension, extension, content, new ArrayList<>()));
    }

    static List<ExtractedPassage> passages(String extension, String content) {
        return article(extension, content).passages().stream()
                .map(TaggedPassage::passage)
                .toList();
    }

    /** The first passage that contains some words. */
    static ExtractedPassage holding(String words, List<ExtractedPassage> passages) {
        return passages.stream()
                .filter(passage -> passage.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing has '" + words + "': " + passages));
    }
}
