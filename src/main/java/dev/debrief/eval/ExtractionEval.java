package dev.debrief.eval;

import dev.debrief.app.Articles;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares extracted passages with the labels of careful readers. */
public final class ExtractionEval {
    /** {@code core_macro_f1} is the mean F1 of these kinds. */
    private static final List<Kind> CORE =
            List.of(Kind.REJECTION_TRIGGER, Kind.APPROVAL_SIGNAL, Kind.BAD_EXAMPLE, Kind.GOOD_EXAMPLE, Kind.FRAMEWORK);

    private static final Set<String> EXAMPLES = Set.of(Kind.BAD_EXAMPLE.slug(), Kind.GOOD_EXAMPLE.slug());
    /** Longer passages are ignored: they contain every snippet and help nobody. */
    private static final int LONGEST = 1500;

    private record Extracted(String source, Passage passage, String text) {
        String kind() {
            return passage.kind().slug();
        }

        boolean contains(Label label) {
            return source.startsWith(label.article()) && text.contains(label.snippet());
        }
    }

    private final List<Extracted> passages;
    private final List<Label> labels;
    private final Map<String, Extracted> byId = new HashMap<>();

    private ExtractionEval(List<Extracted> passages, List<Label> labels) {
        this.passages = passages;
        this.labels = labels;
        passages.forEach(p -> byId.put(p.passage().id(), p));
    }

    /**
     * The figures, by name: precision and recall of each kind, their summary, and how well companies, verdicts, pairs, and
     * titles agree with the labels. All are shares from 0 to 1, except {@code noise_kept}, a number of labels.
     */
    public static Map<String, Double> figures(List<Path> articles, List<Path> labelFiles) throws IOException {
        var labels = Label.read(labelFiles);
        var wanted = labels.stream().map(Label::article).collect(Collectors.toSet());
        var passages = new ArrayList<Extracted>();
        Articles.in(articles)
                .matching((id, source) -> wanted.stream().anyMatch(source::startsWith))
                .forEach(understood -> {
                    for (var passage : understood.passages()) {
                        if (passage.text().length() <= LONGEST)
                            passages.add(
                                    new Extracted(passage.place().source(), passage, Label.normalised(passage.text())));
                    }
                });
        return new ExtractionEval(passages, labels).figures();
    }

    private Map<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        double sumOfF1 = 0;
        int found = 0;
        int all = 0;
        for (Kind kind : Kind.values()) {
            var ofKind = labels.stream()
                    .filter(l -> l.kind().right().equals(kind.slug()) && !l.optional())
                    .toList();
            long hit = ofKind.stream().filter(l -> !hits(l).isEmpty()).count();
            var out =
                    passages.stream().filter(p -> p.kind().equals(kind.slug())).toList();
            long right = out.stream().filter(this::isRight).count();
            double recall = ratio(hit, ofKind.size());
            double precision = ratio(right, out.size());
            figures.put(kind.slug() + " recall", recall);
            figures.put(kind.slug() + " precision", precision);
            if (CORE.contains(kind))
                sumOfF1 += recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
            found += (int) hit;
            all += ofKind.size();
        }
        figures.put("core_macro_f1", sumOfF1 / CORE.size());
        figures.put("all_recall", ratio(found, all));
        addTags(figures);
        figures.put("noise_kept", (double) labels.stream()
                .filter(Label::isNoise)
                .filter(l -> passages.stream().anyMatch(p -> p.contains(l)))
                .count());
        return figures;
    }

    private List<Extracted> hits(Label label) {
        return passages.stream()
                .filter(p -> p.contains(label) && label.kind().accepts(p.kind()))
                .toList();
    }

    private boolean isRight(Extracted passage) {
        return labels.stream().anyMatch(l -> l.kind().accepts(passage.kind()) && passage.contains(l));
    }

    private void addTags(Map<String, Double> figures) {
        int both = 0;
        int tagged = 0;
        int wanted = 0;
        int verdicts = 0;
        int verdictsRight = 0;
        int pairs = 0;
        int pairsRight = 0;
        int titles = 0;
        int titlesRight = 0;
        for (Label label : labels) {
            var hits = label.optional() || label.isNoise() ? List.<Extracted>of() : hits(label);
            if (hits.isEmpty()) continue;
            var best = hits.stream()
                    .min(Comparator.comparingInt(p -> p.text().length()))
                    .orElseThrow();
            Set<String> got = new HashSet<>(best.passage().companies());
            var right = label.companies().accepts(got) ? got : label.companies().right();
            tagged += got.size();
            wanted += right.size();
            both += (int) got.stream().filter(right::contains).count();
            String verdict = best.passage().verdict().slug();
            boolean agrees = label.verdict().accepts(verdict);
            if (!agrees || !verdict.equals("none")) {
                verdicts++;
                if (agrees) verdictsRight++;
            }
            String pair = label.pair();
            if (pair != null && EXAMPLES.contains(label.kind().right())) {
                pairs++;
                if (hits.stream().anyMatch(p -> hasCounterpart(p, pair))) pairsRight++;
            }
            String title = label.title();
            if (title != null) {
                titles++;
                if (hits.stream().anyMatch(p -> isTitled(p, title))) titlesRight++;
            }
        }
        figures.put("companies_f1", ratio(2L * both, tagged + wanted));
        figures.put("verdict_accuracy", ratio(verdictsRight, verdicts));
        figures.put("pairs", ratio(pairsRight, pairs));
        figures.put("titles", ratio(titlesRight, titles));
    }

    private boolean hasCounterpart(Extracted passage, String snippet) {
        return passage.passage().links().counterparts().stream()
                .map(byId::get)
                .anyMatch(other -> other != null && other.text().contains(snippet));
    }

    private static boolean isTitled(Extracted passage, String title) {
        String actual = passage.passage().title();
        return actual != null && Label.normalised(actual).contains(title);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
