package dev.debrief.store.lucene;

import dev.debrief.domain.IndexedArticle;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.Schema;
import dev.debrief.store.Contents;
import dev.debrief.store.Manifest;
import dev.debrief.store.StoreWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** Writes uncommitted segments, checks them, and commits once. */
final class LuceneStoreWriter implements StoreWriter {
    private final Directory directory;
    private final LastIndex last;
    private final IndexWriter writer;
    private final Segments segments;
    private final Documents documents;
    private final Map<String, Integer> written = new HashMap<>();
    /** Slugs of the patterns so far: passages refer to them by their place. */
    private final List<String> patterns = new ArrayList<>();

    private int articles;
    private boolean committed;

    LuceneStoreWriter(Path folder, Schema schema, String model, Segments segments) throws IOException {
        this.segments = segments;
        this.documents = new Documents(schema);
        this.directory = FSDirectory.open(folder);
        LastIndex replaced = null;
        IndexWriter opened = null;
        try {
            replaced = LastIndex.in(folder, directory, model);
            opened = new IndexWriter(directory, segments.config());
            WriterNote.leave(folder);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened, replaced, directory);
            throw e;
        }
        this.last = replaced;
        this.writer = opened;
    }

    @Override
    public Optional<String> damage() {
        return last.damage();
    }

    @Override
    public Optional<float[]> known(String text) throws IOException {
        return last.vector(Fields.VECTOR, text);
    }

    @Override
    public Optional<float[]> knownFailure(String text) throws IOException {
        return last.vector(Fields.FAILURE_VECTOR, text);
    }

    @Override
    public void put(PassageDocument passage) throws IOException {
        add(Fields.TYPE_PASSAGE, documents.passage(passage, patterns, articles));
    }

    @Override
    public void put(IndexedArticle article) throws IOException {
        add(
                Fields.TYPE_ARTICLE,
                Documents.record(Fields.TYPE_ARTICLE, article.summary().id(), article));
        articles++;
    }

    @Override
    public void put(Pattern pattern) throws IOException {
        patterns.add(pattern.slug());
        add(Fields.TYPE_PATTERN, Documents.record(Fields.TYPE_PATTERN, pattern.slug(), pattern));
    }

    @Override
    public void put(Contents contents) throws IOException {
        add(Fields.TYPE_CONTENTS, Documents.contents(contents));
    }

    private void add(String type, Document document) throws IOException {
        writer.addDocument(document);
        written.merge(type, 1, Integer::sum);
    }

    @Override
    public void commit(Manifest manifest) throws IOException {
        writer.forceMerge(segments.count());
        new BuildCheck(written).check(writer);
        writer.setLiveCommitData(manifest.toMap().entrySet());
        writer.commit();
        committed = true;
    }

    @Override
    public void close() throws IOException {
        try {
            IOUtils.close(writer, last);
            if (!committed) LastIndex.keepCommitted(directory);
        } finally {
            directory.close();
        }
    }
}
