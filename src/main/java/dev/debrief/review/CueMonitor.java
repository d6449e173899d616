package dev.debrief.review;

import dev.debrief.domain.Pattern;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.standard.StandardQueryParser;

/** Runs the cues of all patterns over a draft, as stored queries, and tells where they match. */
final class CueMonitor implements Closeable {
    private static final String FIELD = "draft";

    private static final org.apache.lucene.analysis.Analyzer EVERY_WORD = new org.apache.lucene.analysis.Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new org.apache.lucene.analysis.standard.StandardTokenizer();
            return new TokenStreamComponents(
                    source,
                    new org.apache.lucene.analysis.en.KStemFilter(new org.apache.lucene.analysis.LowerCaseFilter(
                            new org.apache.lucene.analysis.en.EnglishPossessiveFilter(source))));
        }
    };

    /** A cue that a draft contains, with the words that match. */
    record CueHit(String pattern, Pattern.Cue cue, int from, int to) {}

    private record Registered(String pattern, Pattern.Cue cue) {}

    /** Characters between two words of one cue that still are one place. */
    private static final int FARTHEST_WORD = 30;

    private final Monitor monitor;
    private final Map<String, Registered> cues = new HashMap<>();

    /** @throws IllegalArgumentException where a cue is no valid query, as {@code file:line: message} */
    CueMonitor(List<Pattern> patterns) throws IOException {
        monitor = new Monitor(EVERY_WORD);
        var parser = new StandardQueryParser(EVERY_WORD);
        var queries = new ArrayList<MonitorQuery>();
        for (Pattern pattern : patterns) {
            for (Pattern.Cue cue : pattern.cues()) {
                String id = pattern.slug() + ":" + cue.line();
                try {
                    queries.add(new MonitorQuery(id, parser.parse(cue.match(), FIELD)));
                } catch (QueryNodeException e) {
                    throw new IllegalArgumentException(
                            pattern.slug() + ".yaml:" + cue.line() + ": cue is no valid query: " + e.getMessage(), e);
                }
                cues.put(id, new Registered(pattern.slug(), cue));
            }
        }
        monitor.register(queries);
    }

    /** The cues that a draft contains, in the order of its text. */
    List<CueHit> find(String draft) throws IOException {
        var document = new Document();
        document.add(new Field(FIELD, draft, TextField.TYPE_NOT_STORED));
        var hits = new ArrayList<CueHit>();
        for (HighlightsMatch match :
                monitor.match(document, HighlightsMatch.MATCHER).getMatches()) {
            var registered = cues.get(match.getQueryId());
            if (registered == null) continue;
            for (var hit : match.getHits(FIELD)) {
                hits.add(new CueHit(registered.pattern(), registered.cue(), hit.startOffset(), hit.endOffset()));
            }
        }
        hits.sort((a, b) -> {
            int byFrom = Integer.compare(a.from(), b.from());
            return byFrom != 0 ? byFrom : a.pattern().compareTo(b.pattern());
        });
        return joined(hits, draft);
    }

    /** Lucene marks the words of an interval one by one; those that stand together are one place of the draft. */
    private static List<CueHit> joined(List<CueHit> hits, String draft) {
        var joined = new ArrayList<CueHit>();
        for (CueHit hit : hits) {
            int last = joined.size() - 1;
            while (last >= 0 && !joined.get(last).cue().equals(hit.cue())) last--;
            var before = last < 0 ? null : joined.get(last);
            if (before == null) {
                joined.add(hit);
                continue;
            }
            boolean together = before.pattern().equals(hit.pattern())
                    && hit.from() <= before.to() + FARTHEST_WORD
                    && draft.substring(Math.min(before.to(), hit.from()), hit.from())
                                    .indexOf('.')
                            < 0;
            if (together) {
                int to = Math.max(before.to(), hit.to());
                joined.set(last, new CueHit(before.pattern(), before.cue(), before.from(), to));
            } else joined.add(hit);
        }
        return joined;
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
