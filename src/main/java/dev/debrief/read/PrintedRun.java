package dev.debrief.read;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words on one base line with nothing but single spaces between them.
 *
 * @param left in points from the left of the page
 * @param y of the base line, in points from the top
 * @param size of most of its characters
 * @param bold whether all of it is bold
 */
record PrintedRun(String text, float left, float right, float y, float size, boolean bold) {
    /** Ligatures and other forms that stand for letters. */
    private static final Pattern FORMS = Pattern.compile("[\\uFB00-\\uFB06\\uFF01-\\uFF5E]");
    /** Signs that fonts of symbols have for bullets, and the letter that stands for a hollow one. */
    private static final Pattern BULLET = Pattern.compile("[•◦▪●○■□‣➢➤❖·–—*-]|[\\uF000-\\uF0FF]|o");

    private static final Pattern NUMBER = Pattern.compile("\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,4})[.)]");
    /** A heading that is spaced out: one letter, a space, one letter. */
    private static final Pattern SPACED_OUT = Pattern.compile("(?:\\p{L} ){3,}\\p{L}");

    /** @param glyphs from left to right */
    static PrintedRun of(List<Glyph> glyphs) {
        var text = new StringBuilder();
        float size = 0;
        boolean bold = true;
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            if (last != null && glyph.x() - last.right() > wordGap(last, glyph)) text.append(' ');
            text.append(glyph.text());
            size = Math.max(size, glyph.size());
            bold &= glyph.bold();
            last = glyph;
        }
        Glyph first = glyphs.getFirst();
        return new PrintedRun(
                clean(text.toString()), first.x(), glyphs.getLast().right(), first.y(), size, bold);
    }

    private static float wordGap(Glyph last, Glyph glyph) {
        float size = Math.max(last.size(), glyph.size());
        return 0.5f * Math.clamp(last.space(), 0.2f * size, 0.4f * size);
    }

    private static String clean(String text) {
        String letters =
                FORMS.matcher(text).replaceAll(form -> Normalizer.normalize(form.group(), Normalizer.Form.NFKC));
        return SPACED_OUT.matcher(letters).matches() ? letters.replace(" ", "") : letters;
    }

    private boolean isBullet() {
        return BULLET.matcher(text).matches();
    }

    /** Whether it is a bullet or a number that an item starts with. */
    boolean isMarker() {
        return isBullet() || NUMBER.matcher(text).matches();
    }

    /** A marker and the text after it, as one. Signs of other fonts, and the letter o, are only known as bullets here. */
    PrintedRun before(PrintedRun item) {
        var marker =
                isBullet() && !text.matches("[–—*-]") ? new PrintedRun("\u2022", left, right, y, size, bold) : this;
        return marker.and(item);
    }

    /** This and another one to the right of it, as one. */
    PrintedRun and(PrintedRun next) {
        return new PrintedRun(
                text + ' ' + next.text, left, next.right, y, Math.max(size, next.size), bold && next.bold);
    }
}
