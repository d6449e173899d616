package dev.debrief.index;

import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.TaggedPassage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Passages that several articles share word for word: each is indexed once and names all its places. */
final class Repeats {
    /** A passage in its article. */
    record Place(TaggedArticle article, TaggedPassage tagged) {
        String id() {
            return tagged.passage().id();
        }
    }

    private final Map<String, List<Place>> byText = new HashMap<>();
    private final Map<String, String> firstIds = new HashMap<>();

    Repeats(List<TaggedArticle> articles) {
        for (TaggedArticle article : articles) {
            for (TaggedPassage tagged : article.passages()) {
                var places = byText.computeIfAbsent(textKey(tagged), unused -> new ArrayList<>());
                places.add(new Place(article, tagged));
                firstIds.put(tagged.passage().id(), places.getFirst().id());
            }
        }
    }

    /** Whether this is the first place of its text, the one that is indexed. */
    boolean isFirst(TaggedPassage tagged) {
        return tagged.passage().id().equals(firstIds.get(tagged.passage().id()));
    }

    /** The further places of a text. */
    List<Place> others(TaggedPassage tagged) {
        var places = byText.getOrDefault(textKey(tagged), List.of());
        return places.size() < 2 ? List.of() : places.subList(1, places.size());
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
