package dev.debrief.store.lucene;

import dev.debrief.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** English as Lucene reads it. The same analyzer reads passages and queries. */
public final class English implements Language {
    /** Gap between two values of one field, so that no phrase spans them. */
    private static final int BETWEEN_VALUES = 100;

    static final Analyzer STEMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(source));
            stream = new StopFilter(stream, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
            return new TokenStreamComponents(source, new PorterStemFilter(stream));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return BETWEEN_VALUES;
        }
    };

    private static final Analyzer SPOKEN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, new ShingleFilter(new LowerCaseFilter(source), 2, 2));
        }
    };

    static final Analyzer WRITTEN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, new LowerCaseFilter(new EnglishPossessiveFilter(source)));
        }
    };

    static Analyzer analyzer(Form form) {
        return switch (form) {
            case STEMS -> STEMS;
            case SPOKEN -> SPOKEN;
            case WRITTEN -> WRITTEN;
        };
    }

    @Override
    public List<Token> tokens(Form form, String text) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer(form).tokenStream(Fields.ALL, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), position));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return tokens;
    }

    @Override
    public TextIndex index(Form form, float saturation, List<String> texts) {
        return new MemoryTextIndex(analyzer(form), saturation, texts);
    }
}
