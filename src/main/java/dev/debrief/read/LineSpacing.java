package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;

/** How far apart the lines of one paragraph are. */
final class LineSpacing {
    private static final float USUAL = 1.2f;
    private static final float CLOSEST = 0.8f;
    private static final float WIDEST = 3;
    /** Space above a paragraph makes the distance this many times as large. */
    private static final float APART = 1.25f;

    /** Distance of base lines, in sizes of the text. */
    private final float lines;

    /** Takes the distance that a quarter of the lines in the same column do not reach. */
    LineSpacing(List<Printed> pieces) {
        var distances = new ArrayList<Float>();
        for (int i = 1; i < pieces.size(); i++) {
            if (!(pieces.get(i - 1) instanceof Printed.Line above) || !(pieces.get(i) instanceof Printed.Line below))
                continue;
            float distance = (below.run().y() - above.run().y()) / below.run().size();
            boolean counts = above.column().equals(below.column())
                    && Math.abs(above.run().size() - below.run().size()) < 0.1f;
            if (counts && distance > CLOSEST && distance < WIDEST) distances.add(distance);
        }
        distances.sort(null);
        lines = distances.isEmpty() ? USUAL : distances.get(distances.size() / 4);
    }

    /** Whether one line is right below another, as in a paragraph. */
    boolean isClose(Printed.Line above, Printed.Line below) {
        float distance = below.run().y() - above.run().y();
        return above.column().equals(below.column())
                && distance > 0
                && distance
                        < APART
                                * lines
                                * Math.max(above.run().size(), below.run().size());
    }
}
