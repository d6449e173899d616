package dev.debrief.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A label: a passage, or noise, that a careful reader marked in an article.
 *
 * @param article start of the name of the source file
 * @param kind slug of the kind; empty for noise, such as navigation, that must not become a passage
 * @param snippet words that identify the passage, normalised
 * @param optional whether readers disagree on whether this is a passage
 * @param companies companies that the passage must be tagged with
 * @param verdict what happened to the candidate
 * @param pair snippet of the counterpart, normalised
 */
record Label(
        String article,
        Judged<String> kind,
        String snippet,
        boolean optional,
        Judged<Set<String>> companies,
        Judged<String> verdict,
        @Nullable String pair,
        @Nullable String title) {
    /**
     * The judgement of one reader, and alternatives that other readers accept.
     *
     * @param others the alternatives, without {@code right} itself
     */
    record Judged<T>(T right, Set<T> others) {
        boolean accepts(T value) {
            return value.equals(right) || others.contains(value);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isNoise() {
        return kind.right().isEmpty();
    }

    static List<Label> read(List<Path> files) throws IOException {
        var labels = new ArrayList<Label>();
        for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.isBlank()) continue;
                try {
                    labels.add(of(JSON.readTree(line)));
                } catch (IOException | IllegalArgumentException e) {
                    throw new IOException(file.getFileName() + ":" + number + ": " + e.getMessage(), e);
                }
            }
        }
        return labels;
    }

    private static Label of(JsonNode json) {
        if (!json.hasNonNull("article") || !json.hasNonNull("snippet")) {
            throw new IllegalArgumentException("a label needs 'article' and 'snippet'");
        }
        var companies = strings(json.path("companies"));
        String verdict = json.path("verdict").asText("none");
        return new Label(
                json.get("article").asText(),
                new Judged<>(json.path("kind").asText(""), strings(json.path("alt"))),
                normalised(json.get("snippet").asText()),
                json.path("optional").asBoolean(false),
                new Judged<>(
                        companies, json.has("companies_alt") ? Set.of(strings(json.get("companies_alt"))) : Set.of()),
                new Judged<>(verdict, strings(json.path("verdict_alt"))),
                json.hasNonNull("pair") ? normalised(json.get("pair").asText()) : null,
                json.hasNonNull("title") ? normalised(json.get("title").asText()) : null);
    }

    private static Set<String> strings(JsonNode node) {
        var strings = new LinkedHashSet<String>();
        if (node.isTextual()) strings.add(node.textValue());
        node.forEach(item -> strings.add(item.asText()));
        return new HashSet<>(strings);
    }

    /** Makes text comparable: lower case, straight quotes, hyphens for all dashes, and single spaces. */
    static String normalised(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\u2018\u2019]", "'")
                .replaceAll("[\u201c\u201d]", "\"")
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("[\u200b\ufeff]", "")
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }
}
