package dev.debrief.store.lucene;

import dev.debrief.text.Folding;
import dev.debrief.text.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * English as Lucene reads it. The same analyzer reads passages and queries. Letters are folded by {@link FoldingFilter} with the
 * JDK's normalizer, since Lucene's needs ICU.
 */
public final class English implements Language {
    /** Gap between two values of one field, so that no phrase spans them. */
    private static final int BETWEEN_VALUES = 100;

    /**
     * What the tokenizer must not see: it would split words at some apostrophes and at invisible spaces, which mark where a
     * line may break, and signs of names have other forms.
     */
    private static final NormalizeCharMap PLAIN = plain();

    static final Analyzer STEMS = new Words() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            var words = new EnglishPossessiveFilter(lowerCase(source));
            var names = new PatternKeywordMarkerFilter(
                    new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET), NameSigns.NAME);
            return new TokenStreamComponents(source, new PorterStemFilter(names));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return BETWEEN_VALUES;
        }
    };

    private static final Analyzer SPOKEN = new Plain() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, new ShingleFilter(lowerCase(source), 2, 2));
        }
    };

    static final Analyzer WRITTEN = new Words() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, new EnglishPossessiveFilter(lowerCase(source)));
        }
    };

    /** However apostrophes and letters are written. */
    private abstract static class Plain extends Analyzer {
        static TokenStream lowerCase(TokenStream words) {
            return new LowerCaseFilter(new ASCIIFoldingFilter(new FoldingFilter(words)));
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(PLAIN, reader);
        }

        @Override
        protected final Reader initReaderForNormalization(String field, Reader reader) {
            return initReader(field, reader);
        }

        @Override
        protected final TokenStream normalize(String field, TokenStream word) {
            return lowerCase(word);
        }
    }

    /** The same, with names such as C++ and R&amp;D as words. */
    private abstract static class Words extends Plain {
        @Override
        protected final Reader initReader(String field, Reader reader) {
            return new NameSigns(super.initReader(field, reader));
        }
    }

    private static NormalizeCharMap plain() {
        var map = new NormalizeCharMap.Builder();
        for (String apostrophe : (Folding.APOSTROPHES + "`").split("")) map.add(apostrophe, "'");
        map.add("\u200B", "");
        map.add("\uFF0B", "+");
        map.add("\uFF03", "#");
        map.add("\u266F", "#");
        map.add("\uFF0E", ".");
        map.add("\uFF06", "&");
        map.add("\uFF0F", "/");
        return map.build();
    }

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
