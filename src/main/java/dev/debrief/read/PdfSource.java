package dev.debrief.read;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/** The bytes of a PDF file. Whoever reads them, to unpack what they hold, is stopped when the budget is used up. */
final class PdfSource implements RandomAccessRead {
    /** Single bytes are read by the million; asking at each would cost more than reading it. */
    private static final int BYTES_PER_CHECK = 1024;

    private final byte[] bytes;
    private final ReadingBudget budget;
    private int position;
    private int unchecked;

    PdfSource(byte[] bytes, ReadingBudget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        if (++unchecked == BYTES_PER_CHECK) check();
        return position < bytes.length ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        check();
        if (position >= bytes.length) return -1;
        int read = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, into, offset, read);
        position += read;
        return read;
    }

    private void check() throws IOException {
        unchecked = 0;
        budget.check();
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) throw new IOException("position " + to);
        position = (int) Math.min(to, bytes.length);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public boolean isEOF() {
        return position >= bytes.length;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) throws IOException {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() {}

    /** Where the library keeps what it decrypts and unpacks: in memory, and counted as well. */
    RandomAccessStreamCache cache() {
        return new RandomAccessStreamCache() {
            @Override
            public RandomAccess createBuffer() {
                return new Counted(budget);
            }

            @Override
            public void close() {}
        };
    }

    private static final class Counted extends RandomAccessReadWriteBuffer {
        private final ReadingBudget budget;

        Counted(ReadingBudget budget) {
            this.budget = budget;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            budget.check();
            return super.read(into, offset, length);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            budget.check();
            super.write(from, offset, length);
        }
    }
}
