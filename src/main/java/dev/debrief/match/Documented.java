package dev.debrief.match;

import dev.debrief.index.Facet;
import dev.debrief.index.Fields;
import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.index.Snapshot;
import dev.debrief.passage.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;

/** Finds the passages that document failures, nearest to a draft first. */
final class Documented {
    private final Snapshot snapshot;

    Documented(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The passages that document a pattern. */
    List<IndexedPassage> of(String pattern, float[] draft, int most) throws IOException {
        return nearest(filter(Facet.PATTERN, List.of(pattern)), draft, most);
    }

    /** Failures of any pattern or none. */
    List<IndexedPassage> any(float[] draft, int most) throws IOException {
        return nearest(
                filter(Facet.KIND, List.of(Kind.BAD_EXAMPLE.slug(), Kind.REJECTION_TRIGGER.slug())), draft, most);
    }

    private DrillDownQuery filter(Facet facet, List<String> values) {
        var filter = new DrillDownQuery(snapshot.facetsConfig());
        values.forEach(value -> filter.add(facet.key(), value));
        return filter;
    }

    private List<IndexedPassage> nearest(DrillDownQuery filter, float[] draft, int most) throws IOException {
        var found = snapshot.searcher().search(new KnnFloatVectorQuery(Fields.VECTOR, draft, most, filter), most);
        var passages = new ArrayList<IndexedPassage>();
        for (var hit : found.scoreDocs) passages.add(snapshot.passage(hit.doc));
        return passages;
    }
}
