package dev.debrief.store.lucene;

import dev.debrief.domain.Passage.ArticleRef;
import dev.debrief.domain.PatternSummary;
import dev.debrief.store.Contents;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;

/**
 * The table of contents, as stored fields with several values each: it is read while the program starts, and data binding
 * of JSON takes long the first time.
 */
final class ContentsDocument {
    private static final String SLUGS = "pattern_slugs";
    private static final String NAMES = "pattern_names";
    private static final String ALIASES = "pattern_aliases";
    private static final String FAMILIES = "pattern_families";
    private static final String SUMMARIES = "pattern_summaries";
    private static final String PASSAGES = "pattern_passages";
    private static final String DOCUMENTS = "pattern_documents";
    private static final String ARTICLES = "pattern_articles";
    private static final String PRIMARY = "pattern_primary";
    private static final String INFERRED = "pattern_inferred";
    private static final String IDS = "article_ids";
    private static final String TITLES = "article_titles";
    private static final String PHRASES = "phrases";
    private static final String PROBLEMS = "problems";

    /** Separates the values of a list within a field. */
    private static final String LIST = "\n";

    private ContentsDocument() {}

    static void write(Contents contents, Document doc) {
        for (var pattern : contents.patterns()) {
            doc.add(new StoredField(SLUGS, pattern.slug()));
            doc.add(new StoredField(NAMES, pattern.name()));
            doc.add(new StoredField(ALIASES, String.join(LIST, pattern.aliases())));
            doc.add(new StoredField(FAMILIES, pattern.family()));
            doc.add(new StoredField(SUMMARIES, pattern.summary()));
            doc.add(new StoredField(PASSAGES, pattern.passages()));
            doc.add(new StoredField(DOCUMENTS, pattern.documents()));
            doc.add(new StoredField(ARTICLES, pattern.documented().articles()));
            doc.add(new StoredField(PRIMARY, pattern.documented().primary()));
            doc.add(new StoredField(
                    INFERRED, Boolean.toString(pattern.documented().inferred())));
        }
        for (var article : contents.articles()) {
            doc.add(new StoredField(IDS, article.id()));
            doc.add(new StoredField(TITLES, article.title()));
        }
        contents.phrases().forEach(phrase -> doc.add(new StoredField(PHRASES, phrase)));
        contents.problems().forEach(problem -> doc.add(new StoredField(PROBLEMS, problem)));
    }

    static Contents read(Document doc) {
        String[] slugs = doc.getValues(SLUGS);
        String[] names = doc.getValues(NAMES);
        String[] aliases = doc.getValues(ALIASES);
        String[] families = doc.getValues(FAMILIES);
        String[] summaries = doc.getValues(SUMMARIES);
        String[] passages = doc.getValues(PASSAGES);
        String[] documents = doc.getValues(DOCUMENTS);
        String[] articlesOf = doc.getValues(ARTICLES);
        String[] primary = doc.getValues(PRIMARY);
        String[] inferred = doc.getValues(INFERRED);
        var patterns = new ArrayList<PatternSummary>();
        for (int i = 0; i < slugs.length; i++)
            patterns.add(new PatternSummary(
                    slugs[i],
                    names[i],
                    aliases[i].isEmpty() ? List.of() : List.of(aliases[i].split(LIST)),
                    families[i],
                    summaries[i],
                    new PatternSummary.Documented(
                            Integer.parseInt(passages[i]),
                            Integer.parseInt(articlesOf[i]),
                            Integer.parseInt(documents[i]),
                            Integer.parseInt(primary[i]),
                            Boolean.parseBoolean(inferred[i]))));
        String[] ids = doc.getValues(IDS);
        String[] titles = doc.getValues(TITLES);
        var articles = new ArrayList<ArticleRef>();
        for (int i = 0; i < ids.length; i++) articles.add(new ArticleRef(ids[i], titles[i]));
        return new Contents(patterns, articles, List.of(doc.getValues(PHRASES)), List.of(doc.getValues(PROBLEMS)));
    }
}
