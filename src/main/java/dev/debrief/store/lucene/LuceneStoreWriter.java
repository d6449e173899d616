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
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Writes uncommitted segments, checks them, and commits once. */
final class LuceneStoreWriter implements StoreWriter {
    private final Directory directory;
    private final @Nullable DirectoryReader last;
    private final IndexWriter writer;
    private final Segments segments;
    private final Documents documents;
    private final Map<String, Integer> written = new HashMap<>();
    /** Slugs of the patterns so far: passages refer to them by their place. */
    private final List<String> patterns = new ArrayList<>();

    private int articles;

    LuceneStoreWriter(Path folder, Schema schema, String model, Segments segments) throws IOException {
        this.segments = segments;
        this.documents = new Documents(schema);
        this.directory = FSDirectory.open(folder);
        this.last = last(directory, model);
        IndexWriter opened = null;
        try {
            if (last == null) clear(directory);
            opened = new IndexWriter(directory, segments.config());
            WriterNote.leave(folder);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened, last, directory);
            throw e;
        }
        this.writer = opened;
    }

    @Override
    public Optional<float[]> known(String text) throws IOException {
        return last == null ? Optional.empty() : Vectors.of(last, text);
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
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(writer, last, directory);
    }

    /**
     * Removes an index that is damaged or of another version of Lucene, which will not write over what it cannot read.
     * Files that are not part of an index are left alone, and so is an index that cannot be read just now.
     */
    private static void clear(Directory directory) throws IOException {
        try {
            if (DirectoryReader.indexExists(directory)) SegmentInfos.readLatestCommit(directory);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IllegalArgumentException e) {
            for (String file : directory.listAll()) {
                boolean segments = file.startsWith(IndexFileNames.SEGMENTS)
                        || file.startsWith("pending_" + IndexFileNames.SEGMENTS);
                if (segments || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) directory.deleteFile(file);
            }
        }
    }

    /** The last index, if it was made with the same model and its vectors can be used again. */
    private static @Nullable DirectoryReader last(Directory directory, String model) {
        try {
            if (!DirectoryReader.indexExists(directory)) return null;
            var reader = DirectoryReader.open(directory);
            boolean same = Manifest.of(reader.getIndexCommit().getUserData())
                    .filter(m -> m.schema() == Manifest.SCHEMA && m.model().equals(model))
                    .isPresent();
            if (same) return reader;
            reader.close();
            return null;
        } catch (IOException | IllegalArgumentException e) {
            // A broken or foreign index is no loss: everything can be made again from the articles.
            return null;
        }
    }
}
