package dev.debrief.index;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.index.Contents.ArticleName;
import dev.debrief.index.Contents.PatternName;
import dev.debrief.index.Records.IndexedPassage;
import dev.debrief.index.Records.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Records that every page reads, as Lucene writes strings and numbers. For JSON the parser would have to learn their shapes
 * first, and the first page would wait for that.
 */
final class Packed {
    private Packed() {}

    private interface Write<T> {
        void one(DataOutput out, T value) throws IOException;
    }

    private interface Read<T> {
        T one(DataInput in) throws IOException;
    }

    static BytesRef passage(IndexedPassage passage) {
        return written(Packed::write, passage);
    }

    static IndexedPassage passage(BytesRef bytes) {
        return read(Packed::readPassage, bytes);
    }

    static BytesRef contents(Contents contents) {
        return written(Packed::write, contents);
    }

    static Contents contents(BytesRef bytes) {
        return read(Packed::readContents, bytes);
    }

    private static void write(DataOutput out, IndexedPassage p) throws IOException {
        out.writeString(p.id());
        out.writeString(p.kind().name());
        out.writeString(p.text());
        out.writeString(p.articleId());
        out.writeString(p.articleTitle());
        out.writeString(p.source());
        out.writeString(p.section());
        optional(out, p.title());
        for (var tags : List.of(p.levels(), p.roles(), p.companies(), p.topics(), p.rounds())) strings(out, tags);
        out.writeString(p.verdict().name());
        optional(out, p.pattern());
        optional(out, p.patternName());
        strings(out, p.counterparts());
        out.writeVInt(p.from());
        out.writeVInt(p.to());
        optional(out, p.date());
        list(out, p.alsoIn(), Packed::write);
    }

    private static IndexedPassage readPassage(DataInput in) throws IOException {
        return new IndexedPassage(
                in.readString(),
                Kind.valueOf(in.readString()),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                optional(in),
                strings(in),
                strings(in),
                strings(in),
                strings(in),
                strings(in),
                Verdict.valueOf(in.readString()),
                optional(in),
                optional(in),
                strings(in),
                in.readVInt(),
                in.readVInt(),
                optional(in),
                list(in, Packed::readPlace));
    }

    private static void write(DataOutput out, Place place) throws IOException {
        out.writeString(place.articleId());
        out.writeString(place.articleTitle());
        out.writeString(place.source());
        out.writeVInt(place.from());
        out.writeVInt(place.to());
    }

    private static Place readPlace(DataInput in) throws IOException {
        return new Place(in.readString(), in.readString(), in.readString(), in.readVInt(), in.readVInt());
    }

    private static void write(DataOutput out, Contents contents) throws IOException {
        list(out, contents.patterns(), (to, pattern) -> {
            to.writeString(pattern.slug());
            to.writeString(pattern.name());
            to.writeString(pattern.summary());
        });
        list(out, contents.articles(), (to, article) -> {
            to.writeString(article.id());
            to.writeString(article.title());
        });
        strings(out, contents.phrases());
        strings(out, contents.problems());
    }

    private static Contents readContents(DataInput in) throws IOException {
        return new Contents(
                list(in, from -> new PatternName(from.readString(), from.readString(), from.readString())),
                list(in, from -> new ArticleName(from.readString(), from.readString())),
                strings(in),
                strings(in));
    }

    private static void optional(DataOutput out, @Nullable String value) throws IOException {
        strings(out, value == null ? List.of() : List.of(value));
    }

    private static @Nullable String optional(DataInput in) throws IOException {
        var value = strings(in);
        return value.isEmpty() ? null : value.getFirst();
    }

    private static void strings(DataOutput out, List<String> values) throws IOException {
        list(out, values, DataOutput::writeString);
    }

    private static List<String> strings(DataInput in) throws IOException {
        return list(in, DataInput::readString);
    }

    private static <T> void list(DataOutput out, List<T> values, Write<T> write) throws IOException {
        out.writeVInt(values.size());
        for (T value : values) write.one(out, value);
    }

    private static <T> List<T> list(DataInput in, Read<T> read) throws IOException {
        int size = in.readVInt();
        if (size == 0) return List.of();
        var values = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) values.add(read.one(in));
        return List.copyOf(values);
    }

    private static <T> BytesRef written(Write<T> write, T value) {
        try {
            var out = new ByteBuffersDataOutput();
            write.one(out, value);
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }

    private static <T> T read(Read<T> read, BytesRef bytes) {
        try {
            return read.one(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
        } catch (IOException | RuntimeException e) { // whatever comes of taking other bytes for lengths
            throw new UncheckedIOException(
                    Records.ANOTHER_VERSION, e instanceof IOException io ? io : new IOException(e));
        }
    }
}
