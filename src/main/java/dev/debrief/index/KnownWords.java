package dev.debrief.index;

import dev.debrief.domain.Pattern;
import dev.debrief.text.DataFile;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Stems of the words that the catalogue and the data files use: those are words, whether or not an article has them, and
 * are not corrected. Gathered when an index is built, since it takes a while.
 */
record KnownWords(Set<String> stems) {
    KnownWords {
        stems = Set.copyOf(stems);
    }

    static KnownWords of(Collection<Pattern> catalogue) {
        var stems = new TreeSet<String>();
        for (Pattern pattern : catalogue) {
            stems.addAll(Analysis.terms(PatternLinker.description(pattern)));
            pattern.documented().forEach(text -> stems.addAll(Analysis.terms(text)));
            pattern.failing().forEach(e -> stems.addAll(Analysis.terms(e.text())));
            pattern.strong().forEach(e -> stems.addAll(Analysis.terms(e.text())));
        }
        for (String file : new String[] {"examples.tsv", "elsewhere.txt"}) {
            DataFile.load(file).entries().forEach(entry -> stems.addAll(Analysis.terms(entry.text())));
        }
        return new KnownWords(stems);
    }
}
