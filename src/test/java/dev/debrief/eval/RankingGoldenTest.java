package dev.debrief.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.Golden;
import dev.debrief.app.Shipped;
import dev.debrief.domain.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Judged queries on the shipped corpus: the first hits, in one text file per query, and the table in docs/relevance.md.
 * {@code -Ddebrief.golden=rewrite} writes the current hits and figures.
 */
@Tag("model")
final class RankingGoldenTest {
    private static final Path QUERIES = Path.of("src/test/resources/judged/queries.jsonl");
    private static final Path RANKING = Path.of("src/test/resources/judged/ranking");
    private static final Path DOCUMENT = Path.of("docs/relevance.md");
    private static final String START = "<!-- figures -->\n";
    private static final String END = "<!-- /figures -->";
    private static final int SHOWN = 5;
    private static final int LONGEST = 100;

    @Test
    void hitsAndFiguresDoNotChange() throws IOException {
        var table = new StringBuilder("| mode | nDCG@10 | MRR@10 | recall@10 |\n| --- | --- | --- | --- |\n");
        Map<String, String> now = new LinkedHashMap<>();
        try (var knowledge = Shipped.judged()) {
            for (Mode mode : List.of(Mode.HYBRID, Mode.LEXICAL, Mode.VECTOR)) {
                var judged = SearchEval.judge(knowledge, QUERIES, mode);
                var figures = SearchEval.figures(judged);
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %.3f | %.3f | %.3f |%n",
                        mode.slug(),
                        figures.get("ndcg10"),
                        figures.get("mrr10"),
                        figures.get("recall10")));
                if (mode == Mode.HYBRID) judged.forEach(one -> now.put(one.id() + ".txt", shown(one)));
            }
        }
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(START) + START.length();
        int to = document.indexOf(END);
        if (Golden.REWRITE) {
            Files.writeString(DOCUMENT, document.substring(0, from) + table + document.substring(to));
            for (var query : now.entrySet()) Files.writeString(RANKING.resolve(query.getKey()), query.getValue());
        }
        var changed = new ArrayList<String>();
        for (var query : now.entrySet()) {
            Path golden = RANKING.resolve(query.getKey());
            if (!Files.exists(golden) || !Files.readString(golden).equals(query.getValue())) {
                changed.add(query.getKey() + " is now\n" + query.getValue());
            }
        }
        assertEquals(List.of(), changed, Golden.ADVICE);
        document = Files.readString(DOCUMENT);
        assertEquals(document.substring(from, document.indexOf(END)), table.toString());
    }

    private static String shown(SearchEval.Judged one) {
        var text = new StringBuilder(one.query()).append("\n\n");
        text.append(String.format(
                Locale.ROOT,
                "nDCG@10 %.2f, MRR %.2f, recall@10 %.2f%n",
                one.ndcg(),
                one.reciprocalRank(),
                one.recall()));
        for (var hit : one.hits().subList(0, Math.min(SHOWN, one.hits().size()))) {
            String passage = hit.passage().text();
            text.append("\n[").append(hit.passage().kind().slug()).append("] ");
            text.append(passage, 0, Math.min(LONGEST, passage.length()));
        }
        return text.append('\n').toString();
    }
}
