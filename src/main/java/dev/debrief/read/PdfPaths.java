package dev.debrief.read;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** Collects the straight lines that a page draws: the borders of its tables are among them. Also finds bullets that are drawn. */
final class PdfPaths {
    private static final int MOST = 20_000;
    /** A line may be drawn this much aslant, in points. */
    private static final float ASLANT = 0.8f;

    private static final float SHORTEST = 4;

    /** A bullet that is drawn has sides of these lengths, in points. */
    private static final double SMALLEST_DOT = 1.2;

    private static final double LARGEST_DOT = 7;
    private static final int MOST_DOTS = 500;

    private record Segment(Point2D.Float from, Point2D.Float to) {}

    /** A small round or square shape, which may be a bullet. Its place is the middle of its left side, as the text runs. */
    record Dot(float x, float y, float width) {}

    private final List<Segment> pending = new ArrayList<>();
    private final List<Segment> drawn = new ArrayList<>();
    private final List<Rectangle2D.Float> shapes = new ArrayList<>();
    private final List<Rectangle2D.Float> dots = new ArrayList<>();
    private Point2D.Float start = new Point2D.Float();
    private Point2D.Float current = new Point2D.Float();

    void add(String operator, List<COSBase> operands, PDFStreamEngine state) {
        switch (operator) {
            case "m" -> {
                if (has(2, operands)) start(at(0, operands, state));
            }
            case "l" -> {
                if (has(2, operands)) lineTo(at(0, operands, state));
            }
            case "c" -> {
                if (has(6, operands)) curveTo(at(4, operands, state));
            }
            case "v", "y" -> {
                if (has(4, operands)) curveTo(at(2, operands, state));
            }
            case "h" -> lineTo(start);
            case "re" -> {
                if (has(4, operands)) rectangle(operands, state);
            }
            case "S", "f", "F", "f*", "B", "B*" -> draw();
            case "s", "b", "b*" -> {
                lineTo(start);
                draw();
            }
            case "n" -> {
                pending.clear();
                shapes.clear();
            }
            default -> {}
        }
    }

    private static boolean has(int numbers, List<COSBase> operands) {
        return operands.size() >= numbers
                && operands.subList(0, numbers).stream().allMatch(COSNumber.class::isInstance);
    }

    private static float number(int i, List<COSBase> operands) {
        return operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }

    private static Point2D.Float at(int i, List<COSBase> operands, PDFStreamEngine state) {
        return at(number(i, operands), number(i + 1, operands), state);
    }

    private static Point2D.Float at(float x, float y, PDFStreamEngine state) {
        return state.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
    }

    private void rectangle(List<COSBase> operands, PDFStreamEngine state) {
        float x = number(0, operands);
        float y = number(1, operands);
        float right = x + number(2, operands);
        float top = y + number(3, operands);
        start(at(x, y, state));
        lineTo(at(right, y, state));
        lineTo(at(right, top, state));
        lineTo(at(x, top, state));
        lineTo(start);
    }

    private void start(Point2D.Float at) {
        current = start = at;
        if (shapes.size() < MOST_DOTS) shapes.add(new Rectangle2D.Float(at.x, at.y, 0, 0));
    }

    private void lineTo(Point2D.Float to) {
        if (pending.size() < MOST) pending.add(new Segment(current, to));
        curveTo(to);
    }

    private void curveTo(Point2D.Float to) {
        current = to;
        if (!shapes.isEmpty()) shapes.getLast().add(to);
    }

    private void draw() {
        if (drawn.size() + pending.size() <= MOST) drawn.addAll(pending);
        for (var shape : shapes) if (dots.size() < MOST_DOTS && isDot(shape)) dots.add(shape);
        pending.clear();
        shapes.clear();
    }

    private static boolean isDot(Rectangle2D.Float shape) {
        double longer = Math.max(shape.width, shape.height);
        double shorter = Math.min(shape.width, shape.height);
        return shorter >= SMALLEST_DOT && longer <= LARGEST_DOT && longer < 1.35 * shorter;
    }

    List<Dot> dots(PdfPage.Heading heading, PdfPage.Sides page) {
        return dots.stream()
                .map(shape -> {
                    float x = (float) shape.getCenterX();
                    float y = (float) shape.getCenterY();
                    return new Dot(heading.x(x, y, page) - shape.width / 2, heading.y(x, y, page), shape.width);
                })
                .toList();
    }

    /** The level and upright ones, as they are seen when the text of the page runs to the right. */
    List<Ruling> rulings(PdfPage.Heading heading, PdfPage.Sides page) {
        var rulings = new ArrayList<Ruling>();
        for (var segment : drawn) {
            float x0 = heading.x(segment.from.x, segment.from.y, page);
            float y0 = heading.y(segment.from.x, segment.from.y, page);
            float x1 = heading.x(segment.to.x, segment.to.y, page);
            float y1 = heading.y(segment.to.x, segment.to.y, page);
            boolean level = Math.abs(y1 - y0) <= ASLANT;
            if (!level && Math.abs(x1 - x0) > ASLANT) continue;
            var ruling = level
                    ? new Ruling(true, (y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1))
                    : new Ruling(false, (x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1));
            if (ruling.length() >= SHORTEST) rulings.add(ruling);
        }
        return rulings;
    }
}
