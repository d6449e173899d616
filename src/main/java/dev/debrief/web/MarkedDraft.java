package dev.debrief.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A draft, with the words marked that give failures away.
 *
 * @param paragraphs stretches of the draft, by paragraph
 * @param anchors for each mark, the id of the marked words on the page; if marks overlap, the first one has them all
 */
public record MarkedDraft(List<List<Piece>> paragraphs, Map<Mark, String> anchors) {
    /** Longest text that is kept on one line; it must fit on a phone. */
    private static final int LONGEST_KEPT = 20;

    /**
     * A stretch of the draft.
     *
     * @param finding number of the finding that marks it; 0 for none
     */
    public record Piece(String text, int finding, String anchor) {
        /** The last word, which is kept on one line with the number of the finding. */
        public String lastWord() {
            return text.substring(start().length());
        }

        /** Everything before the last word. */
        public String start() {
            int start = text.length();
            while (start > 0 && text.length() - start < LONGEST_KEPT && !Character.isWhitespace(text.charAt(start - 1)))
                start--;
            return text.substring(0, start);
        }
    }

    /** What a finding marks; offsets are UTF-16 code units, {@code to} is exclusive. */
    record Mark(int from, int to, int finding) {}

    /** Splits the draft into paragraphs of marked and plain stretches. If marks overlap, only the first is kept. */
    static MarkedDraft of(String draft, List<Mark> marks) {
        var inOrder = new ArrayList<>(marks);
        inOrder.sort(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::finding));
        var writer = new Writer();
        var anchors = new HashMap<Mark, String>();
        int at = 0;
        int n = 0;
        for (Mark mark : inOrder) {
            if (mark.from() >= at) {
                writer.plain(draft.substring(at, mark.from()));
                writer.marked(new Piece(draft.substring(mark.from(), mark.to()), mark.finding(), "cue-" + ++n));
                at = mark.to();
            }
            anchors.put(mark, "cue-" + n);
        }
        writer.plain(draft.substring(at));
        writer.endParagraph();
        return new MarkedDraft(List.copyOf(writer.paragraphs), Map.copyOf(anchors));
    }

    private static final class Writer {
        private final List<List<Piece>> paragraphs = new ArrayList<>();
        private List<Piece> current = new ArrayList<>();

        void marked(Piece piece) {
            current.add(piece);
        }

        void plain(String text) {
            String[] parts = text.split("\\R\\s*\\R|\\R", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) endParagraph();
                if (!parts[i].isEmpty()) current.add(new Piece(parts[i], 0, ""));
            }
        }

        void endParagraph() {
            if (current.isEmpty()) return;
            paragraphs.add(current);
            current = new ArrayList<>();
        }
    }
}
