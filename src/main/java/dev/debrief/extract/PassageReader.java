package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.read.Block;
import dev.debrief.read.Mark;
import dev.debrief.read.Outline;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article from its first block to its last. Headings set the scene, labels and table headers state the kind
 * of their text, and everything else is prose that {@link Prose} judges sentence by sentence.
 */
final class PassageReader {
    private static final Pattern NUMBERING = Pattern.compile("^(?:#?\\d+[.):]|[•*-])\\s+");
    /** Comments that would make a labelled item longer than this become passages of their own. */
    private static final int LONGEST_ITEM = 900;

    /** Probabilities above which the learned model decides what a heading announces. */
    private static final double POSSIBLE = 0.7;

    private static final double LIKELY = 0.5;
    private static final double CERTAIN = 0.85;
    /** Weight of a lead-in's cues for the items after it. */
    private static final double LEAD = 0.4;
    /** A longer heading is a sentence and not a name. */
    private static final int LONGEST_NAME = 48;

    private static final int LONGEST_TRAIT = 90;
    private static final int MOST_TRAITS = 7;

    private final Outline outline;
    private final Declarations declarations;
    private final String text;
    private final Sentences sentences;
    private final OwnLabels ownLabels;
    private final Prose prose;
    private final Body body;
    private final Checklists checklists;
    private final boolean headingsAreMarked;
    private final List<Found> found = new ArrayList<>();
    private Found.Setting sectionSetting = Found.Setting.TOP;
    /** The section's setting, with the name of the mistake being described. */
    private Found.Setting setting = Found.Setting.TOP;

    private int roleLevel = Integer.MAX_VALUE;
    private final Pairs pairs = new Pairs();
    private final Expected expected;
    private final Furniture furniture;
    /** The line that introduced the list being read. */
    private @Nullable Sentence lead;

    PassageReader(Outline outline, KindModels models, Declarations declarations) {
        this.outline = outline;
        this.declarations = declarations;
        this.text = outline.article().text();
        this.sentences = new Sentences(text, models.sentences());
        this.expected = new Expected(models.headings());
        this.furniture = new Furniture(models.sentences());
        this.ownLabels = new OwnLabels(text, outline.blocks());
        this.prose = new Prose(text, sentences, Layout.of(outline));
        this.checklists = new Checklists(text, prose);
        this.body = Body.of(outline, sentences, prose);
        this.headingsAreMarked = outline.article().lines().stream().anyMatch(line -> line.mark() == Mark.HEADING);
    }

    /** The article's passages, in text order. Call it once. */
    List<ExtractedPassage> passages() {
        List<Block> blocks = outline.blocks();
        for (int i = 0; i < blocks.size(); ) i = block(blocks, i);
        pairs.newSection();
        DeclaredPairs.join(found);
        return Identified.passages(outline.article().id(), text, found);
    }

    /** Reads the block at {@code i} and those that belong to it; returns the index of the block after them. */
    private int block(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        if (block instanceof Block.Heading heading) {
            enter(blocks, i, heading);
            return i + 1;
        }
        var parts = declarations.of(block);
        for (var part : parts) Found.declared(part, setting.section()).ifPresent(found::add);
        if (!parts.isEmpty() || declarations.arePromised()) return i + 1;
        if (setting.role() == SectionRole.FURNITURE || isShortFurniture(block)) return i + 1;
        if (checklists.hasBox(block)) {
            add(Kind.CHECKLIST, new Span(checklists.afterBox(block), block.to()));
            return i + 1;
        }
        var label = label(block);
        if (label.isPresent() && !(setting.role() == SectionRole.CHECKLIST && block instanceof Block.Item)) {
            return labelled(blocks, i, label.get());
        }
        if (pairs.isAnnounced(block)) {
            found.add(pairs.announced(span(block), setting, prose.verdict(span(block))));
            if (!(block instanceof Block.Item)) pairs.endAnnouncement();
            return i + 1;
        }
        return switch (block) {
            case Block.Heading unused -> i + 1;
            case Block.Item unused -> items(blocks, i);
            case Block.Paragraph unused -> {
                int end = i + 1;
                while (end < blocks.size() && isProse(blocks.get(end))) end++;
                var spans =
                        blocks.subList(i, end).stream().map(PassageReader::span).toList();
                lead = prose.leadIn(spans.getLast());
                int list = endOfTraits(blocks, end);
                if (list > end) {
                    found.addAll(prose.read(spans.subList(0, spans.size() - 1), setting));
                    add(
                            Kind.FRAMEWORK,
                            new Span(
                                    spans.getLast().from(), blocks.get(list - 1).to()));
                    lead = null;
                    yield list;
                }
                found.addAll(prose.read(spans, setting));
                yield end;
            }
            case Block.Quotation quotation -> {
                found.addAll(prose.read(List.of(span(quotation)), setting));
                yield i + 1;
            }
            case Block.Row row -> {
                found.addAll(TableRow.read(text, row, setting, prose));
                yield i + 1;
            }
        };
    }

    /**
     * Finds a list of short items at {@code from} that the sentence above announced as parts of one thing, such as "The
     * best projects have three traits:". Sentence and list become one passage.
     *
     * @return the index of the block after the list; {@code from} if there is no such list
     */
    private int endOfTraits(List<Block> blocks, int from) {
        if (lead == null || lead.reading().weight(Kind.FRAMEWORK) < 3) return from;
        int end = from;
        while (end < blocks.size() && blocks.get(end) instanceof Block.Item item) {
            if (declarations.declare(item)
                    || item.to() - item.from() > LONGEST_TRAIT
                    || label(item).isPresent()
                    || end - from >= MOST_TRAITS) return from;
            end++;
        }
        return end;
    }

    /** Whether a block is a line of the page, and not a paragraph that mentions the page. */
    private boolean isShortFurniture(Block block) {
        if (block instanceof Block.Row || block.to() - block.from() > Furniture.LONGEST) return false;
        if (!body.overlaps(block)) return true;
        return Furniture.is(outline.textOf(block), sentences.of(span(block)));
    }

    private boolean isProse(Block block) {
        return block instanceof Block.Paragraph p
                && !declarations.declare(p)
                && !isShortFurniture(p)
                && !checklists.hasBox(p)
                && label(p).isEmpty();
    }

    private void enter(List<Block> blocks, int i, Block.Heading heading) {
        String title = NUMBERING.matcher(outline.textOf(heading)).replaceFirst("");
        var label = Label.ofColumn(title);
        if (label.isPresent() && label.get() != Label.Type.WHY) {
            pairs.announce(label.get());
            return;
        }
        String named = MistakeName.after(title);
        SectionRole stated = SectionRole.of(title);
        var below = expected.of(title);
        if (stated == SectionRole.PLAIN) stated = role(title, below);
        boolean inside = heading.level() > roleLevel && stated == SectionRole.PLAIN;
        SectionRole role = inside ? setting.role() : stated;
        if (!inside) roleLevel = stated == SectionRole.PLAIN ? Integer.MAX_VALUE : heading.level();
        String name = null;
        if (named != null) name = named;
        else if ((inside && role == SectionRole.MISTAKES) || headsOneMistake(blocks, i, title)) name = title;
        else name = MistakeName.ofSection(title);
        sectionSetting = new Found.Setting(
                named != null ? SectionRole.MISTAKES : role, title, name, expected.under(heading.level(), below));
        setting = sectionSetting;
        pairs.newSection();
        lead = null;
    }

    /** The role that the learned model predicts for a heading without a wording in {@code sections.txt}. */
    private SectionRole role(String title, Weights below) {
        // An unmarked line that reads like a heading may be a button, which says nothing about the text below it.
        if (headingsAreMarked && below.ofNoise() > (furniture.is(title) ? POSSIBLE : CERTAIN))
            return SectionRole.FURNITURE;
        if (below.of(Kind.CHECKLIST) > LIKELY) return SectionRole.CHECKLIST;
        return below.of(Kind.QUESTION) > LIKELY ? SectionRole.QUESTIONS : SectionRole.PLAIN;
    }

    /** Whether the heading at {@code i} is above exactly one failing example: then it names the mistake. */
    private boolean headsOneMistake(List<Block> blocks, int i, String title) {
        if (title.length() > LONGEST_NAME || title.endsWith("?") || SectionRole.of(title) != SectionRole.PLAIN)
            return false;
        int failing = 0;
        for (int k = i + 1; k < blocks.size() && !(blocks.get(k) instanceof Block.Heading); k++) {
            var label = label(blocks.get(k));
            if (label.isPresent() && label.get().type() == Label.Type.BAD) failing++;
        }
        return failing == 1;
    }

    private Optional<Label> label(Block block) {
        if (block instanceof Block.Heading || block instanceof Block.Row) return Optional.empty();
        return Label.opening(sentences.of(span(block)).getFirst(), block.to())
                .or(() -> ownLabels.opening(block, text))
                .filter(l -> l.type() != Label.Type.WHY);
    }

    /** Reads the unlabelled items from {@code i} on; returns the index of the block after them. */
    private int items(List<Block> blocks, int i) {
        var spans = new ArrayList<Span>();
        var numbered = new ArrayList<Boolean>();
        int end = i;
        while (end < blocks.size() && blocks.get(end) instanceof Block.Item item) {
            if (end > i
                    && (declarations.declare(item)
                            || isShortFurniture(item)
                            || checklists.hasBox(item)
                            || label(item).isPresent())) break;
            if (setting.role() == SectionRole.CHECKLIST || checklists.isListOfSteps(blocks, end))
                add(Kind.CHECKLIST, span(item));
            else {
                spans.add(span(item));
                numbered.add(item.numbered());
            }
            end++;
        }
        found.addAll(prose.items(spans, settingOfItems(), numbered));
        return end;
    }

    /** The setting of the items of a list, with what its lead-in says about their kind. */
    private Found.Setting settingOfItems() {
        var intro = lead;
        if (intro == null) return setting;
        var announced = expected.of(intro.span().of(text));
        announced.add(setting.expected(), 0.5);
        for (Kind kind : Kind.values())
            if (!kind.isExample()) announced.add(kind, intro.reading().weight(kind) * LEAD);
        return new Found.Setting(setting.role(), setting.section(), setting.title(), announced);
    }

    /**
     * Reads a labelled block and the comments that follow it without a gap; returns the index of the block after them.
     */
    private int labelled(List<Block> blocks, int i, Label label) {
        Block block = blocks.get(i);
        boolean bad = label.type() == Label.Type.BAD;
        int to = block.to();
        int end = i + 1;
        while (end < blocks.size()
                && blocks.get(end) instanceof Block.Paragraph p
                && !p.gap()
                && isProse(p)
                && p.to() - label.end() <= LONGEST_ITEM
                && !(end > i + 1 && prose.opensCase(span(p)))
                && (bad || !prose.clearlyHas(span(p), Kind.Stance.AGAINST))) {
            to = p.to();
            end++;
        }
        if (label.end() >= block.to() && to == block.to()) {
            pairs.announce(label.type());
            return end;
        }
        // The label of an item is like a bullet; in prose it is part of the text.
        var span = new Span(block instanceof Block.Item ? label.end() : block.from(), to);
        if (bad) setting = sectionSetting;
        String title = setting.title();
        boolean namesItself = to > block.to()
                && text.indexOf('"', block.from(), block.to()) < 0
                && text.indexOf('“', block.from(), block.to()) < 0;
        if (bad && namesItself) {
            title = text.substring(label.end(), block.to());
            // The text up to the next mistake is about this one.
            setting = setting.titled(title);
        }
        found.add(pairs.add(label.type(), span, setting.titled(title), prose.verdict(span)));
        return end;
    }

    private void add(Kind kind, Span span) {
        found.add(new Found(kind, span, span, new Span(span.from(), span.from()), setting, Verdict.NONE));
    }

    static Span span(Block block) {
        return new Span(block.from(), block.to());
    }
}
