package dev.debrief.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the first ten hits of judged queries with the passages that answer them. */
public final class SearchEval {
    private static final int DEPTH = 10;

    private SearchEval() {}

    /** The figures of one query over its first ten hits: nDCG with gains of 2^grade - 1, reciprocal rank, and recall. */
    public record Judged(String id, String query, double ndcg, double reciprocalRank, double recall, List<Hit> hits) {}

    /** Runs each query and returns its figures. For a query without relevant passages, they are 1 if it has no hits, otherwise 0. */
    public static List<Judged> judge(KnowledgeBase knowledge, Path queries, Mode mode) throws IOException {
        var judged = new ArrayList<Judged>();
        for (JsonNode one : Qrel.cases(queries)) {
            Map<Facet, List<String>> filters = new LinkedHashMap<>();
            one.path("filters").properties().forEach(filter -> {
                var values = new ArrayList<String>();
                if (filter.getValue().isTextual()) values.add(filter.getValue().textValue());
                filter.getValue().forEach(value -> values.add(value.asText()));
                filters.put(knowledge.schema().facet(filter.getKey()).orElseThrow(), values);
            });
            String query = one.path("query").asText();
            var request = new SearchRequest(query, filters, 1, DEPTH, Order.RELEVANCE, mode);
            judged.add(judge(
                    one.path("id").asText(),
                    query,
                    Qrel.of(one.path("relevant")),
                    knowledge.search(request).hits()));
        }
        return judged;
    }

    private static Judged judge(String id, String query, List<Qrel> relevant, List<Hit> hits) {
        if (relevant.isEmpty()) {
            double correct = hits.isEmpty() ? 1 : 0;
            return new Judged(id, query, correct, correct, correct, hits);
        }
        var left = new ArrayList<>(relevant);
        double gained = 0;
        double first = 0;
        for (int rank = 0; rank < hits.size(); rank++) {
            var passage = hits.get(rank).passage();
            var found = left.stream()
                    .filter(qrel -> qrel.isIn(passage.place().source(), passage.text()))
                    .toList();
            if (found.isEmpty()) continue;
            int grade = found.stream().mapToInt(Qrel::grade).max().orElse(0);
            gained += gain(grade, rank);
            if (first == 0) first = 1.0 / (rank + 1);
            left.removeAll(found);
        }
        var grades = relevant.stream()
                .map(Qrel::grade)
                .sorted(Comparator.reverseOrder())
                .limit(DEPTH)
                .toList();
        double ideal = 0;
        for (int rank = 0; rank < grades.size(); rank++) ideal += gain(grades.get(rank), rank);
        double recall = (double) (relevant.size() - left.size()) / Math.min(DEPTH, relevant.size());
        return new Judged(id, query, Math.min(1, gained / ideal), first, Math.min(1, recall), hits);
    }

    private static double gain(int grade, int rank) {
        return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(rank + 2.0);
    }

    /** Means over all queries, by name. */
    public static Map<String, Double> figures(List<Judged> judged) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put(
                "ndcg10", judged.stream().mapToDouble(Judged::ndcg).average().orElse(0));
        figures.put(
                "mrr10",
                judged.stream().mapToDouble(Judged::reciprocalRank).average().orElse(0));
        figures.put(
                "recall10",
                judged.stream().mapToDouble(Judged::recall).average().orElse(0));
        return figures;
    }
}
