package dev.debrief.ingest;

import dev.debrief.domain.Passage.Place;
import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.TaggedPassage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Passages that several articles share word for word: each is indexed once and names all its places. */
final class Duplicates {
    static final Duplicates NONE = new Duplicates(List.of());

    private record Copy(String id, Place place) {}

    private final Map<String, List<Copy>> byText = new HashMap<>();
    private final Map<String, String> firstIds = new HashMap<>();

    Duplicates(List<TaggedArticle> articles) {
        for (TaggedArticle article : articles) {
            for (TaggedPassage tagged : article.passages()) {
                var copies = byText.computeIfAbsent(textKey(tagged), unused -> new ArrayList<>());
                copies.add(new Copy(tagged.passage().id(), PassageRecords.place(article, tagged)));
                firstIds.put(tagged.passage().id(), copies.getFirst().id());
            }
        }
    }

    /** Whether this is the first place of its text, the one that is indexed. */
    boolean isFirst(TaggedPassage tagged) {
        return tagged.passage().id().equals(firstIds.get(tagged.passage().id()));
    }

    /** The further places of a text. */
    List<Place> others(TaggedPassage tagged) {
        return byText.getOrDefault(textKey(tagged), List.of()).stream()
                .skip(1)
                .map(Copy::place)
                .toList();
    }

    /** The ids under which passages are indexed. */
    List<String> indexed(List<String> ids) {
        return ids.stream().map(id -> firstIds.getOrDefault(id, id)).distinct().toList();
    }

    /** An id is the article's and a hash of kind and normalised text: the same text has the same ending. */
    private static String textKey(TaggedPassage tagged) {
        return tagged.passage().id().substring(tagged.passage().articleId().length());
    }
}
