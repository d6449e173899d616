package dev.debrief.bench;

import dev.debrief.bench.Results.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.VectorUtil;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * What the format of vectors and the parameters of their graph cost and bring: time to build, bytes on disk, time of a search for
 * 400 neighbours, and the share of the true 10 and 400 nearest that it finds.
 *
 * <p>Arguments: vectors (50000).
 */
public final class VectorBenchmark {
    private static final int NEIGHBOURS = 400;
    private static final int FIRST = 10;
    private static final int QUERIES = 100;
    private static final String FIELD = "vector";

    private VectorBenchmark() {}

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 50_000;
        var model = new MixedVectors();
        float[][] vectors = vectors(model, "passage ", count);
        float[][] queries = vectors(model, "query ", QUERIES);
        var nearest = Arrays.stream(queries).map(query -> exact(vectors, query)).toList();
        Map<String, KnnVectorsFormat> formats = new LinkedHashMap<>();
        formats.put("float, 16 links, beam 100", new Lucene99HnswVectorsFormat(16, 100));
        formats.put("float, 32 links, beam 100", new Lucene99HnswVectorsFormat(32, 100));
        formats.put("float, 16 links, beam 250", new Lucene99HnswVectorsFormat(16, 250));
        formats.put("7 bits, 16 links, beam 100", quantized(ScalarEncoding.SEVEN_BIT));
        formats.put("4 bits, 16 links, beam 100", quantized(ScalarEncoding.PACKED_NIBBLE));
        for (var format : formats.entrySet()) {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "vectors");
            long start = System.nanoTime();
            build(folder, format.getValue(), vectors);
            double built = (System.nanoTime() - start) / 1e9;
            try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
                var searcher = new IndexSearcher(reader);
                var times = new double[QUERIES];
                double first = 0;
                double all = 0;
                for (int round = 0; round < 3; round++) {
                    first = 0;
                    all = 0;
                    for (int q = 0; q < QUERIES; q++) {
                        long asked = System.nanoTime();
                        var found = searcher.search(new KnnFloatVectorQuery(FIELD, queries[q], NEIGHBOURS), NEIGHBOURS);
                        times[q] = (System.nanoTime() - asked) / 1e6;
                        int[] docs = Arrays.stream(found.scoreDocs)
                                .mapToInt(hit -> hit.doc)
                                .toArray();
                        first += recall(nearest.get(q), docs, FIRST);
                        all += recall(nearest.get(q), docs, NEIGHBOURS);
                    }
                }
                Results.add(
                        "vectors",
                        format.getKey(),
                        List.of(
                                new Figure("built s", built),
                                new Figure("MiB", size(folder) / 1048576.0),
                                new Figure("p50 ms", Samples.median(times)),
                                new Figure("recall@10", first / QUERIES),
                                new Figure("recall@400", all / QUERIES)));
            }
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    private static KnnVectorsFormat quantized(ScalarEncoding encoding) {
        return new Lucene104HnswScalarQuantizedVectorsFormat(encoding, 16, 100);
    }

    private static float[][] vectors(MixedVectors model, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> model.embed(Synthetic.MADE_UP + " " + name + i))
                .toArray(float[][]::new);
    }

    private static void build(Path folder, KnnVectorsFormat format, float[][] vectors) throws IOException {
        var config = new IndexWriterConfig().setCodec(new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return format;
            }
        });
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, config)) {
            for (float[] vector : vectors) {
                var document = new Document();
                document.add(new KnnFloatVectorField(FIELD, vector, VectorSimilarityFunction.DOT_PRODUCT));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private static int[] exact(float[][] vectors, float[] query) {
        var scores = new float[vectors.length];
        for (int i = 0; i < scores.length; i++) scores[i] = VectorUtil.dotProduct(vectors[i], query);
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .limit(NEIGHBOURS)
                .mapToInt(i -> i)
                .toArray();
    }

    private static double recall(int[] nearest, int[] found, int most) {
        var wanted = Arrays.stream(nearest).limit(most).boxed().toList();
        return Arrays.stream(found).limit(most).filter(wanted::contains).count() / (double) most;
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
