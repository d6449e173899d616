package dev.debrief.bench;

import dev.debrief.embed.Embedder;
import dev.debrief.index.IndexBuilder;
import dev.debrief.index.IndexHome;
import dev.debrief.index.Snapshot;
import dev.debrief.index.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * Articles of any number, the same for the same seed: words of a Zipf-like vocabulary around real interview words, the
 * mix of sentences, lists and labelled examples that articles have, companies and levels as skewed as in real ones.
 */
public final class Synthetic {
    private static final long SEED = 20260101;
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
    private static final String[] WORDS = {
        "influence", "authority", "scope", "impact", "metric", "trade-off", "roadmap", "stakeholder", "incident",
                "design",
        "conflict", "failure", "strategy", "evidence", "promotion", "latency", "customer", "experiment", "team",
                "decision"
    };

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

    /** The index of so many passages, built where it is not there. */
    static Snapshot index(int passages, Embedder embedder) throws IOException {
        Path folder = Path.of("target/bench/" + passages);
        articles(folder.resolve("articles"), passages);
        var sources = new Sources(List.of(folder.resolve("articles")), Path.of("corpus/patterns"));
        long start = System.nanoTime();
        var snapshot = new IndexHome(folder.resolve("index"), sources, embedder, System.err::println)
                .open(IndexBuilder.Progress.NONE);
        System.err.printf(
                "%d passages, open or built in %.1f s%n", snapshot.passages(), (System.nanoTime() - start) / 1e9);
        return snapshot;
    }

    private static String words(Random random, int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) words.append(i == 0 ? "" : " ").append(word(random));
        return words.toString();
    }

    /** Every fifth word is one that queries ask for; the others are rarer the higher their rank. */
    private static String word(Random random) {
        if (random.nextInt(5) == 0) return WORDS[(int) (WORDS.length * Math.pow(random.nextDouble(), 2))];
        int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
        return "w" + Integer.toString(rank, 36) + "o";
    }

    /** Vectors from a mixture of clusters: no model runs, and neighbours are as uneven as those of real texts. */
    static final class Vectors implements Embedder {
        private static final int DIMENSION = 384;
        private static final int CLUSTERS = 200;

        @Override
        public String model() {
            return "synthetic";
        }

        @Override
        public int dimension() {
            return DIMENSION;
        }

        @Override
        public float[] embed(String text) {
            var crc = new CRC32();
            crc.update(text.getBytes(StandardCharsets.UTF_8));
            var own = new Random(crc.getValue());
            var cluster = new Random(SEED + own.nextInt(CLUSTERS));
            var vector = new float[DIMENSION];
            double length = 0;
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] = (float) (cluster.nextGaussian() + 0.8 * own.nextGaussian());
                length += vector[i] * vector[i];
            }
            for (int i = 0; i < DIMENSION; i++) vector[i] /= (float) Math.sqrt(length);
            return vector;
        }
    }
}
