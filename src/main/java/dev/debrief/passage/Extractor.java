package dev.debrief.passage;

import dev.debrief.article.Mark;
import dev.debrief.block.Block;
import dev.debrief.block.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an article into passages. Headings set the scene, labelled items and table rows say themselves what they are, and
 * everything else is prose that {@link Prose} judges sentence by sentence.
 */
public final class Extractor {
    /** "Mistake 2: Vague impact", "Trap #1 – …": the name that an article gives to a mistake. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?:mistake|pitfall|trap|anti-pattern|error|myth|red flag)\\s*#?\\d*\\s*[:.–—-]\\s*(.{3,})");

    private static final Pattern NUMBERING = Pattern.compile("^(?:#?\\d+[.):]|[•*-])\\s+");
    /** Commentary that would make a labelled item longer than this is a passage of its own. */
    private static final int LONGEST_ITEM = 900;

    private final Outline outline;
    private final String text;
    private final Prose prose;
    private final boolean headingsAreMarked;
    private final List<Found> found = new ArrayList<>();
    private Found.Place sectionPlace = Found.Place.TOP;
    /** The section's place, with the name of the mistake that is being told. */
    private Found.Place place = Found.Place.TOP;
    private int roleLevel = Integer.MAX_VALUE;
    private @Nullable Found unansweredBad;
    private Cues.@Nullable Reading lead;

    private Extractor(Outline outline) {
        this.outline = outline;
        this.text = outline.article().text();
        this.prose = new Prose(text, Layout.of(outline));
        this.headingsAreMarked = outline.article().lines().stream().anyMatch(line -> line.mark() == Mark.HEADING);
    }

    /** The passages of an article, in its order. Nothing is learned from one article for another. */
    public static List<Passage> passages(Outline outline) {
        return new Extractor(outline).extract();
    }

    /** Whether a line belongs to the site and not to the article: sharing, subscribing, promotion, navigation. */
    public static boolean isFurniture(String line) {
        return Cues.shipped().isFurniture(line);
    }

    private List<Passage> extract() {
        List<Block> blocks = outline.blocks();
        for (int i = 0; i < blocks.size(); ) i = block(blocks, i);
        return Identified.passages(outline.article().id(), text, found);
    }

    /** Reads the block at {@code i} and those that belong to it; answers the first one behind them. */
    private int block(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        if (block instanceof Block.Heading heading) {
            enter(heading);
            return i + 1;
        }
        if (place.role() == SectionRole.FURNITURE) return i + 1;
        return switch (block) {
            case Block.Heading unused -> i + 1;
            case Block.Item item -> item(blocks, i, item);
            case Block.Paragraph paragraph -> {
                var label = Label.opening(text, paragraph.from(), paragraph.to());
                if (label.isPresent() && label.get().stance() != Label.Stance.WHY) {
                    yield labelled(blocks, i, label.get());
                }
                int end = i + 1;
                while (end < blocks.size() && isProse(blocks.get(end))) end++;
                var spans = blocks.subList(i, end).stream().map(Extractor::span).toList();
                found.addAll(prose.read(spans, place));
                lead = prose.leadIn(spans.getLast());
                yield end;
            }
            case Block.Quotation quotation -> {
                found.addAll(prose.read(List.of(span(quotation)), place));
                yield i + 1;
            }
            case Block.Row row -> {
                found.addAll(TableRow.read(text, row, place, prose));
                yield i + 1;
            }
        };
    }

    private boolean isProse(Block block) {
        return block instanceof Block.Paragraph p
                && Label.opening(text, p.from(), p.to())
                        .filter(l -> l.stance() != Label.Stance.WHY)
                        .isEmpty();
    }

    private void enter(Block.Heading heading) {
        String title = NUMBERING.matcher(outline.textOf(heading)).replaceFirst("");
        var named = NAMED.matcher(title);
        SectionRole own = SectionRole.of(title);
        // Without marks a line that reads like a heading may be a button: it says nothing of the text below it.
        if (headingsAreMarked && Cues.shipped().isFurniture(title)) own = SectionRole.FURNITURE;
        boolean inside = heading.level() > roleLevel && own == SectionRole.PLAIN;
        SectionRole role = inside ? place.role() : own;
        if (!inside) roleLevel = own == SectionRole.PLAIN ? Integer.MAX_VALUE : heading.level();
        String name = null;
        if (named.matches()) name = named.group(1);
        else if (inside && role == SectionRole.MISTAKES) name = title;
        else name = MistakeName.ofSection(title);
        sectionPlace = new Found.Place(named.matches() ? SectionRole.MISTAKES : role, title, name);
        place = sectionPlace;
        unansweredBad = null;
        lead = null;
    }

    private int item(List<Block> blocks, int i, Block.Item item) {
        if (place.role() == SectionRole.CHECKLIST) {
            add(Kind.CHECKLIST, span(item));
            return i + 1;
        }
        var label = Label.opening(text, item.from(), item.to());
        if (label.isPresent() && label.get().stance() != Label.Stance.WHY) return labelled(blocks, i, label.get());
        found.addAll(prose.item(span(item), place, lead, item.numbered()));
        return i + 1;
    }

    /** A labelled item and the commentary lines that follow it without a break. */
    private int labelled(List<Block> blocks, int i, Label label) {
        Block block = blocks.get(i);
        boolean bad = label.stance() == Label.Stance.BAD;
        int to = block.to();
        int end = i + 1;
        while (end < blocks.size()
                && blocks.get(end) instanceof Block.Paragraph p
                && !p.gap()
                && isProse(p)
                && p.to() - label.end() <= LONGEST_ITEM
                && !(end > i + 1 && prose.opens(span(p)))
                && (bad || !prose.counts(span(p), Kind.Stance.AGAINST))) {
            to = p.to();
            end++;
        }
        if (label.end() >= to) return end;
        // The label of an item is its mark; in prose it is a part of what is said.
        var item = new Span(block instanceof Block.Item ? label.end() : block.from(), to);
        if (bad) place = sectionPlace;
        String title = place.title();
        boolean namesItself = to > block.to()
                && text.indexOf('"', block.from(), block.to()) < 0
                && text.indexOf('“', block.from(), block.to()) < 0;
        if (bad && namesItself) {
            title = text.substring(label.end(), block.to());
            // What follows up to the next mistake is about this one.
            place = place.titled(title);
        }
        Verdict verdict = prose.verdict(item);
        var passage =
                new Found(bad ? Kind.BAD_EXAMPLE : Kind.GOOD_EXAMPLE, item, item, item, place.titled(title), verdict);
        found.add(passage);
        if (bad) {
            unansweredBad = passage;
        } else if (unansweredBad != null) {
            Found.pair(unansweredBad, passage);
            unansweredBad = null;
        }
        return end;
    }

    private void add(Kind kind, Span span) {
        found.add(new Found(kind, span, span, new Span(span.from(), span.from()), place, Verdict.NONE));
    }

    private static Span span(Block block) {
        return new Span(block.from(), block.to());
    }
}
