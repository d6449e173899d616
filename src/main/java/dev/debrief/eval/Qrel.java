package dev.debrief.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A relevance judgement: a snippet of an article that answers a query or documents the failure in a draft.
 *
 * @param article start of the name of the source file
 * @param snippet words that identify the passage, normalised
 * @param grade 2 if it answers the query, 1 if it only helps
 */
record Qrel(String article, String snippet, int grade) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Longer passages do not count: they contain every snippet and help nobody. */
    private static final int LONGEST = 600;

    static List<Qrel> of(JsonNode judged) {
        var qrels = new ArrayList<Qrel>();
        judged.forEach(one -> qrels.add(new Qrel(
                one.path("article").asText(),
                Label.normalised(one.path("snippet").asText()),
                one.path("grade").asInt(2))));
        return qrels;
    }

    boolean isIn(String source, String text) {
        return text.length() <= LONGEST
                && source.startsWith(article)
                && Label.normalised(text).contains(snippet);
    }

    /** Reads the cases of a file, one JSON object per line. */
    static List<JsonNode> cases(Path file) throws IOException {
        var cases = new ArrayList<JsonNode>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) continue;
            try {
                cases.add(JSON.readTree(line));
            } catch (IOException e) {
                throw new IOException(file.getFileName() + ":" + number + ": not a JSON object", e);
            }
        }
        return cases;
    }
}
