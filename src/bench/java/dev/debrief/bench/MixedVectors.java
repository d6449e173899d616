package dev.debrief.bench;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.embed.Bge;
import dev.debrief.embed.Embedder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * The model's vectors for the catalogue, for queries and for drafts, so that these are judged as they are. For passages with
 * words that mean nothing no model runs: they lie around the vectors of statements of the catalogue, seeded, as close
 * together and as uneven as those of real texts.
 */
public final class MixedVectors implements Embedder {
    private static final int CLUSTERS = 200;
    private static final double SPREAD = 0.8;

    private final Bge model = new Bge();
    private final List<float[]> centres;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    public MixedVectors() {
        this.centres = model.embedAll(
                Catalogue.read(Path.of("corpus/patterns")).patterns().values().stream()
                        .flatMap(pattern -> pattern.documented().stream())
                        .limit(CLUSTERS)
                        .toList(),
                unused -> {});
    }

    @Override
    public String model() {
        return "mixed";
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public float[] embed(String text) {
        if (text.contains(Synthetic.MADE_UP)) return around(text);
        // Benchmarks ask for the same few queries in other capitals: it is not the model that they time.
        return text.length() > 100
                ? model.embed(text)
                : known.computeIfAbsent(text.toLowerCase(Locale.ROOT), model::embed);
    }

    private float[] around(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        var own = new Random(Synthetic.SEED + crc.getValue());
        float[] centre = centres.get(own.nextInt(centres.size()));
        double noise = SPREAD / Math.sqrt(centre.length);
        var vector = new float[centre.length];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (centre[i] + noise * own.nextGaussian());
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) vector[i] /= (float) Math.sqrt(squares);
        return vector;
    }
}
