package dev.debrief.bench;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Workspace;
import dev.debrief.domain.Schema;
import dev.debrief.embed.Embedder;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.store.UnusableIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Articles of any number, the same for the same seed: words of a Zipf-like vocabulary among real interview words, the
 * mix of sentences, lists and labelled examples that articles have, companies and levels as skewed as in real ones.
 */
public final class Synthetic {
    static final long SEED = 20260101;
    /** What words begin and end with that mean nothing. */
    static final String MADE_UP = "zq";

    /** On a busy machine the first search by meaning may take longer than the standard limit. */
    private static final Duration LONGEST_SEARCH = Duration.ofMinutes(1);

    private static final int PASSAGES_AN_ARTICLE = 80;
    private static final int VOCABULARY = 30_000;
    private static final String[] OPENINGS = {
        "Committees reject candidates who",
        "At Google the panel asked for",
        "A Staff engineer was turned down because",
        "Interviewers look for",
        "The hiring manager at Amazon wanted",
        "Write down",
        "Most Director loops ask about",
        "In one debrief the candidate",
        "Ask yourself",
        "The strongest packets show"
    };
    /** Words that people ask for, and the share of the shipped digests' passages that a search for each finds. */
    private static final List<Map.Entry<String, Double>> WORDS = List.of(
            Map.entry("team", 0.209),
            Map.entry("authority", 0.106),
            Map.entry("design", 0.096),
            Map.entry("influence", 0.086),
            Map.entry("decision", 0.074),
            Map.entry("evidence", 0.071),
            Map.entry("impact", 0.069),
            Map.entry("promotion", 0.069),
            Map.entry("strategy", 0.069),
            Map.entry("trade-off", 0.066),
            Map.entry("roadmap", 0.049),
            Map.entry("scope", 0.037),
            Map.entry("conflict", 0.032),
            Map.entry("metric", 0.025),
            Map.entry("failure", 0.022),
            Map.entry("stakeholder", 0.020),
            Map.entry("experiment", 0.012),
            Map.entry("latency", 0.012),
            Map.entry("customer", 0.002));

    /** Words that a passage has here. */
    private static final int LENGTH = 17;

    private Synthetic() {}

    /** Writes articles with about so many passages, unless they are there. */
    static void articles(Path folder, int passages) throws IOException {
        Path done = folder.resolve("done");
        if (Files.exists(done)) return;
        Files.createDirectories(folder);
        var random = new Random(SEED);
        for (int article = 0; article * PASSAGES_AN_ARTICLE < passages; article++) {
            var text = new StringBuilder("# What round ").append(article).append(" decides\n");
            for (int i = 0; i < PASSAGES_AN_ARTICLE; i++) {
                if (i % 16 == 0)
                    text.append("\n## Part ")
                            .append(word(random))
                            .append(' ')
                            .append(i)
                            .append("\n");
                if (i % 8 == 6)
                    text.append("\n- BAD: \"I ").append(words(random, 12)).append("\"\n");
                else if (i % 8 == 7)
                    text.append("- GOOD: \"We ").append(words(random, 14)).append("\"\n");
                else
                    text.append('\n')
                            .append(OPENINGS[random.nextInt(OPENINGS.length)])
                            .append(' ')
                            .append(words(random, 10 + random.nextInt(14)))
                            .append(".\n");
            }
            Files.writeString(folder.resolve("round-%05d.md".formatted(article)), text);
        }
        Files.writeString(done, "");
    }

    /** Where the index of so many passages is. */
    public static Path index(int passages) {
        return folder(passages).resolve("index");
    }

    private static Path folder(int passages) {
        return Path.of("target/bench/" + passages);
    }

    /** The index of so many passages as it is, whatever program built it, or a new one; remove its folder to build it anew. */
    public static KnowledgeBase open(int passages, Embedder embedder) throws IOException {
        Path articles = folder(passages).resolve("articles");
        articles(articles, passages);
        var sources = new Sources(List.of(articles), Path.of("corpus/patterns"));
        var workspace =
                new Workspace(sources, index(passages), Schema.SHIPPED, embedder, LONGEST_SEARCH, System.err::println);
        KnowledgeBase knowledge;
        try {
            knowledge = workspace.openAsItIs();
        } catch (UnusableIndexException e) {
            knowledge = workspace.open(Progress.NONE);
        }
        var status = knowledge.status();
        System.err.printf("%d passages, built %s%n", status.passages(), status.built());
        return knowledge;
    }

    private static String words(Random random, int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) words.append(i == 0 ? "" : " ").append(word(random));
        return words.toString();
    }

    /** Words that queries ask for are as frequent as they are in the digests; the others are rarer the higher their rank. */
    private static String word(Random random) {
        double at = random.nextDouble() * LENGTH;
        for (var word : WORDS) {
            at -= word.getValue();
            if (at < 0) return word.getKey();
        }
        int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
        return MADE_UP + Integer.toString(rank, 36) + MADE_UP;
    }
}
