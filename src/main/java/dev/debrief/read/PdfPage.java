package dev.debrief.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Finds the characters and rulings of one page, without their order. */
final class PdfPage extends PDFStreamEngine {
    private static final Pattern BOLD = Pattern.compile("bold|black|heavy|semibold|demi(?!italic)|-w[6-9]00");
    private static final int MOST_GLYPHS = 200_000;
    private static final int OPERATORS_PER_CHECK = 256;
    private static final float SMALLEST = 1.5f;

    private final ReadingBudget budget;
    private final PDPage page;
    private final Map<Heading, List<Glyph>> glyphs = new EnumMap<>(Heading.class);
    private final PdfPaths paths = new PdfPaths();
    private final IdentityHashMap<PDFont, Boolean> bold = new IdentityHashMap<>();
    private int count;
    private int operators;

    private PdfPage(PDPage page, ReadingBudget budget) {
        this.page = page;
        this.budget = budget;
        for (var operator : List.of(
                new BeginText(this),
                new Concatenate(this),
                new DrawObject(this),
                new EndText(this),
                new SetGraphicsStateParameters(this),
                new Save(this),
                new Restore(this),
                new NextLine(this),
                new SetCharSpacing(this),
                new MoveText(this),
                new MoveTextSetLeading(this),
                new SetFontAndSize(this),
                new ShowText(this),
                new ShowTextAdjusted(this),
                new SetTextLeading(this),
                new SetMatrix(this),
                new SetTextRenderingMode(this),
                new SetTextRise(this),
                new SetWordSpacing(this),
                new SetTextHorizontalScaling(this),
                new ShowTextLine(this),
                new ShowTextLineAndSpace(this))) addOperator(operator);
    }

    /** Where the lines of a text run to, on the page as it is stored. The page may be stored turned. */
    enum Heading {
        RIGHT,
        UP,
        LEFT,
        DOWN;

        float x(float x, float y, Sides page) {
            return switch (this) {
                case RIGHT -> x - page.left;
                case UP -> y - page.bottom;
                case LEFT -> page.right - x;
                case DOWN -> page.top - y;
            };
        }

        float y(float x, float y, Sides page) {
            return switch (this) {
                case RIGHT -> page.top - y;
                case UP -> x - page.left;
                case LEFT -> y - page.bottom;
                case DOWN -> page.right - x;
            };
        }
    }

    record Sides(float left, float bottom, float right, float top) {}

    /** @param number of the page, from 1 */
    static PrintedPage read(PDPage page, int number, ReadingBudget budget) throws IOException {
        var found = new PdfPage(page, budget);
        try {
            found.processPage(page);
        } catch (IOException | RuntimeException e) {
            // What the page shows before the fault is kept.
            if (budget.isExceeded() || found.glyphs.isEmpty()) throw e;
        }
        // The library goes on where a stream cannot be read to its end.
        budget.check();
        return found.printed(number);
    }

    private PrintedPage printed(int number) {
        var box = page.getCropBox();
        var sides = new Sides(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
        Heading heading = Heading.RIGHT;
        for (var candidate : glyphs.keySet())
            if (glyphsOf(candidate).size() > glyphsOf(heading).size()) heading = candidate;
        boolean turned = heading == Heading.UP || heading == Heading.DOWN;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        var inside = new ArrayList<Glyph>();
        for (Glyph glyph : glyphsOf(heading)) {
            var placed = new Glyph(
                    glyph.text(),
                    heading.x(glyph.x(), glyph.y(), sides),
                    heading.y(glyph.x(), glyph.y(), sides),
                    glyph.width(),
                    glyph.size(),
                    glyph.space(),
                    glyph.bold());
            boolean seen = placed.x() >= 0 && placed.x() <= width && placed.y() >= 0 && placed.y() <= height;
            if (seen) inside.add(placed);
        }
        for (var dot : paths.dots(heading, sides)) addBullet(dot, inside);
        return new PrintedPage(number, height, PrintedLine.of(inside), paths.rulings(heading, sides));
    }

    /** Browsers draw the bullets of lists; where text starts a little to the right of a dot, it is one. */
    private static void addBullet(PdfPaths.Dot dot, List<Glyph> glyphs) {
        Glyph first = null;
        for (Glyph glyph : glyphs) {
            boolean beside = dot.y() < glyph.y() && dot.y() > glyph.y() - 0.9f * glyph.size();
            float distance = glyph.x() - dot.x() - dot.width();
            if (!beside || glyph.text().isBlank()) continue;
            // In the middle of a line it is something else.
            if (distance < 0 && distance > -3 * glyph.size()) return;
            if (distance > 0 && distance < 3 * glyph.size() && (first == null || glyph.x() < first.x())) first = glyph;
        }
        if (first == null) return;
        glyphs.add(new Glyph("\u2022", dot.x(), first.y(), dot.width(), first.size(), first.space(), first.bold()));
    }

    private List<Glyph> glyphsOf(Heading heading) {
        return glyphs.getOrDefault(heading, List.of());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators % OPERATORS_PER_CHECK == 0) budget.check();
        paths.add(operator.getName(), operands, this);
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (budget.isExceeded()) throw e;
        super.operatorException(operator, operands, e);
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        float size = at.getScalingFactorY();
        if (size < SMALLEST || count >= MOST_GLYPHS) return;
        float right = at.getScaleX();
        float up = at.getShearY();
        // Text at another angle is a stamp or a watermark.
        if (Math.min(Math.abs(right), Math.abs(up)) > 0.1f * Math.max(Math.abs(right), Math.abs(up))) return;
        Heading heading = Math.abs(right) >= Math.abs(up)
                ? right > 0 ? Heading.RIGHT : Heading.LEFT
                : up > 0 ? Heading.UP : Heading.DOWN;
        String text = font.toUnicode(code);
        if (text == null) {
            if (!(font instanceof PDSimpleFont)) return;
            text = String.valueOf((char) code);
        }
        count++;
        glyphs.computeIfAbsent(heading, unused -> new ArrayList<>())
                .add(new Glyph(
                        text,
                        at.getTranslateX(),
                        at.getTranslateY(),
                        Math.abs(displacement.getX() * at.getScalingFactorX()),
                        size,
                        Math.abs(font.getSpaceWidth() / 1000 * at.getScalingFactorX()),
                        bold.computeIfAbsent(font, PdfPage::isBold)
                                || getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE));
    }

    private static boolean isBold(PDFont font) {
        var descriptor = font.getFontDescriptor();
        if (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600)) return true;
        String name = font.getName();
        return name != null && BOLD.matcher(name.toLowerCase(Locale.ROOT)).find();
    }
}
