package dev.debrief.extract;

import dev.debrief.domain.Described.Heading;
import dev.debrief.extract.ExtractedPassage.Spans;
import dev.debrief.text.Hashes;
import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives passages their ids, drops repeated passages, and turns counterparts into ids. */
final class Identified {
    private static final int ID_BYTES = 5;

    private Identified() {}

    static List<ExtractedPassage> passages(String articleId, String text, List<Found> found) {
        Map<String, Found> byId = new LinkedHashMap<>();
        var ids = new IdentityHashMap<Found, String>();
        var ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt((Found f) -> f.span.from()).thenComparingInt(f -> f.span.to()));
        for (Found passage : ordered) {
            String id = articleId + "-" + hash(passage.kind.slug() + " " + normalised(passage.span.of(text)));
            byId.putIfAbsent(id, passage);
            ids.put(passage, id);
        }
        var passages = new ArrayList<ExtractedPassage>();
        byId.forEach((id, f) -> passages.add(new ExtractedPassage(
                id,
                f.span.of(text).replace('\n', ' '),
                articleId,
                f.judgement(),
                new Heading(f.section, f.title),
                new Spans(f.span, f.context, f.anecdote),
                f.counterparts.stream().map(ids::get).distinct().toList(),
                f.told,
                f.declaration)));
        return passages;
    }

    private static String normalised(String text) {
        var words = new StringBuilder();
        var tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) words.append(tokens.word(i)).append(' ');
        return words.toString();
    }

    private static String hash(String text) {
        return Hashes.hex(text, ID_BYTES);
    }
}
