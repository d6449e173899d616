package dev.debrief.ingest;

import dev.debrief.embed.Embedder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Vectors for texts: those that are known from the last store or ship with the program, new ones for the rest. */
final class TextVectors {
    private final Map<String, float[]> vectors = new HashMap<>();
    private final int embedded;

    /** Vectors that do not have to be computed again. */
    interface Known {
        Optional<float[]> vector(String text) throws IOException;
    }

    /**
     * @param texts those of each article, in the order of the articles
     * @param doing what is done with the articles meanwhile
     */
    TextVectors(List<List<String>> texts, Embedder embedder, Known known, String doing, Progress progress)
            throws IOException {
        Set<String> missing = new LinkedHashSet<>();
        Deque<Integer> ends = new ArrayDeque<>();
        for (var article : texts) {
            for (String text : article) {
                if (vectors.containsKey(text) || missing.contains(text)) continue;
                known.vector(text).ifPresentOrElse(vector -> vectors.put(text, vector), () -> missing.add(text));
            }
            ends.add(missing.size());
        }
        embedded = missing.size();
        progress.start(doing, texts.size(), "articles");
        var finished = new Articles(ends, progress);
        finished.advance(0);
        var made = embedder.embedAll(List.copyOf(missing), unused -> finished.advance(1));
        var each = new ArrayList<>(missing);
        for (int i = 0; i < each.size(); i++) vectors.put(each.get(i), made.get(i));
    }

    /** Counts articles, while texts are embedded roughly in the order of the articles. */
    private static final class Articles {
        /** For each article that is left, how many texts have been embedded when it is done. */
        private final Deque<Integer> ends;

        private final Progress progress;
        private int done;

        Articles(Deque<Integer> ends, Progress progress) {
            this.ends = ends;
            this.progress = progress;
        }

        synchronized void advance(int texts) {
            done += texts;
            while (!ends.isEmpty() && ends.getFirst() <= done) {
                ends.removeFirst();
                progress.step();
            }
        }
    }

    /** How many texts the model had to read. */
    int embedded() {
        return embedded;
    }

    float[] of(String text) {
        float[] vector = vectors.get(text);
        if (vector == null) throw new IllegalArgumentException("a text that was not announced");
        return vector;
    }
}
