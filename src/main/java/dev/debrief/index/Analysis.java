package dev.debrief.index;

import dev.debrief.text.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How English text becomes terms. The same analyzer reads passages and queries. */
public final class Analysis {
    /** Passages and queries: lower case, no possessives, English stop words dropped, Porter stems. */
    public static final Analyzer ENGLISH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            TokenStream stream = new EnglishPossessiveFilter(source);
            stream = new LowerCaseFilter(stream);
            stream = new StopFilter(stream, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
            return new TokenStreamComponents(source, new PorterStemFilter(stream));
        }
    };

    /** Answers: every word as it is spoken, and every two neighbours, since "I" followed by a verb tells more than either. */
    static final Analyzer ANSWERS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, new ShingleFilter(new LowerCaseFilter(source), 2, 2));
        }
    };

    /** Words as they are written, in lower case: what corrections are chosen from. */
    public static final Analyzer AS_WRITTEN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, new LowerCaseFilter(new EnglishPossessiveFilter(source)));
        }
    };

    /** What an index is written with: {@link #ENGLISH}, but for {@link Fields#WORDS}. */
    static final Analyzer INDEXING = new PerFieldAnalyzerWrapper(ENGLISH, Map.of(Fields.WORDS, AS_WRITTEN));

    private static final Set<String> FUNCTION_WORDS = DataFile.load("function-words.txt").entries().stream()
            .flatMap(entry -> terms(entry.text()).stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Whether a term names nothing to look for; see {@code function-words.txt}. */
    public static boolean isFunctionWord(String term) {
        return FUNCTION_WORDS.contains(term);
    }

    /** The terms of a text, in its order, as the index has them. */
    public static List<String> terms(String text) {
        return terms(ENGLISH, text);
    }

    static List<String> terms(Analyzer analyzer, String text) {
        var terms = new ArrayList<String>();
        try (var stream = analyzer.tokenStream(Fields.TEXT, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return terms;
    }

    private Analysis() {}
}
