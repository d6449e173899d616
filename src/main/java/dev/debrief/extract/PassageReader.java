package dev.debrief.extract;

import dev.debrief.domain.Case;
import dev.debrief.domain.Kind;
import dev.debrief.read.Block;
import dev.debrief.read.Outline;
import dev.debrief.text.Span;
import dev.debrief.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one article from its first block to its last. Headings set the scene, labels and table headers state the kind
 * of their text, and everything else is prose that {@link Prose} judges sentence by sentence.
 */
final class PassageReader {
    private static final Pattern NUMBERING = Pattern.compile("^(?:#?\\d+[.):]|[•*-])\\s+");
    /** Comments that would make a labelled item longer than this become passages of their own. */
    private static final int LONGEST_ITEM = 900;

    /** A longer heading is a sentence and not a name. */
    private static final int LONGEST_NAME = 48;
    /** A line that introduces a list says nothing else if it has at most this many letters. */
    private static final int LONGEST_LEAD = 80;

    /** What it says about a text that an interviewer speaks it, in log-odds. */
    private static final double ASKED = 3;

    private final Outline outline;
    private final Declarations declarations;
    private final String text;
    private final Sentences sentences;
    private final OwnLabels ownLabels;
    private final Prose prose;
    private final Page page;
    private final List<Found> found = new ArrayList<>();
    private Found.Setting sectionSetting = Found.Setting.TOP;
    /** The section's setting, with the name of the mistake being described. */
    private Found.Setting setting = Found.Setting.TOP;

    private int furnitureWords;
    private int roleLevel = Integer.MAX_VALUE;
    /** The level of the heading above; 0 if there is none. */
    private int sectionLevel;

    private final Interviewers interviewers;

    private final List<Case> cases = new ArrayList<>();
    /** The level of the section that the last case is told in. */
    private int caseLevel = Integer.MAX_VALUE;

    private final Pairs pairs = new Pairs();
    private final List<Place> places;
    private final Surroundings surroundings;

    PassageReader(Outline outline, KindModel model, Companies companies, Declarations declarations) {
        this.outline = outline;
        this.declarations = declarations;
        this.text = outline.article().text();
        this.sentences = new Sentences(text, model);
        this.places = Places.of(outline);
        this.surroundings = new Surroundings(model);
        this.ownLabels = new OwnLabels(text, outline.blocks());
        this.prose = new Prose(text, sentences, Layout.of(outline), companies, surroundings.of(Place.NOWHERE));
        this.page = new Page(outline, sentences, prose, surroundings, new Furniture(model));
        this.interviewers = Interviewers.of(text);
    }

    /** The article's passages, in text order. Call it once. */
    List<ExtractedPassage> passages() {
        List<Block> blocks = outline.blocks();
        for (int i = 0; i < blocks.size(); ) i = block(blocks, i);
        pairs.newSection();
        DeclaredPairs.join(found);
        return Identified.passages(outline.article().id(), text, found);
    }

    /** How many words of the article belong to the page; after {@link #passages}. */
    int furnitureWords() {
        return furnitureWords;
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
        if (setting.role() == SectionRole.FURNITURE || page.has(block)) {
            furnitureWords += Words.in(text, block.from(), block.to());
            return i + 1;
        }
        int afterFields = caseFields(blocks, i);
        if (afterFields > i) return afterFields;
        var label = label(block);
        if (label.isPresent()) return labelled(blocks, i, label.get());
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
                int last = isOnlyLead(blocks, end - 1) ? end - 1 : end;
                var spans = blocks.subList(i, last).stream()
                        .map(PassageReader::span)
                        .toList();
                if (!spans.isEmpty()) found.addAll(prose.read(spans, at(places.get(i))));
                yield end;
            }
            case Block.Quotation quotation -> {
                found.addAll(prose.read(List.of(span(quotation)), at(places.get(i))));
                yield i + 1;
            }
            case Block.Row row -> {
                row(row, places.get(i));
                yield i + 1;
            }
        };
    }

    /**
     * Reads the fields that open the write-up of a case; returns the index of the block after them, {@code i} if there are none. The case
     * ends with the section that it is told in, or where the next one starts.
     */
    private int caseFields(List<Block> blocks, int i) {
        var fields = new CaseFields();
        int end = i;
        while (end < blocks.size()
                && (blocks.get(end) instanceof Block.Paragraph || blocks.get(end) instanceof Block.Item)
                && fields.add(outline.textOf(blocks.get(end)))) end++;
        if (end == i) return i;
        var told = fields.described("case-" + (cases.size() + 1));
        if (told.isEmpty()) return i;
        cases.add(told.get());
        caseLevel = sectionLevel;
        sectionSetting = sectionSetting.telling(told.get());
        setting = sectionSetting;
        return end;
    }

    /** The setting of a text in a place. */
    private Found.Setting at(Place place) {
        return setting.expecting(surroundings.of(place));
    }

    /** Whether a paragraph only introduces the list, the table, or the quotation after it. */
    private boolean isOnlyLead(List<Block> blocks, int i) {
        if (i + 1 >= blocks.size()) return false;
        boolean introduces =
                !(blocks.get(i + 1) instanceof Block.Paragraph || blocks.get(i + 1) instanceof Block.Heading);
        String line = outline.textOf(blocks.get(i));
        return introduces && line.length() <= LONGEST_LEAD && Places.isLead(line);
    }

    private void row(Block.Row row, Place place) {
        var reader = new TableRow(text, row);
        var examples = reader.examples(setting, prose);
        var cells = reader.cells();
        if (!examples.isEmpty()) {
            found.addAll(examples);
        } else if (cells.isEmpty()) {
            if (reader.isFilled()) found.addAll(prose.items(List.of(span(row)), List.of(at(place))));
        } else {
            String name = TableRow.name(text, row);
            for (var cell : cells) {
                String column = TableRow.header(row, cell.column());
                var inCell = at(place.inCell(column, name)).below(name).below(cells.size() > 1 ? column : "");
                found.addAll(prose.items(List.of(cell.span()), List.of(inCell)));
            }
        }
    }

    private boolean isProse(Block block) {
        return block instanceof Block.Paragraph p && !declarations.declare(p) && !page.has(p) && label(p).isEmpty();
    }

    private void enter(List<Block> blocks, int i, Block.Heading heading) {
        if (interviewers.say(heading)) {
            var asked = surroundings.of(Place.NOWHERE);
            asked.add(Kind.QUESTION, ASKED);
            found.addAll(prose.items(List.of(span(heading)), List.of(setting.expecting(asked))));
        }
        String title = NUMBERING.matcher(outline.textOf(heading)).replaceFirst("");
        var label = Label.ofColumn(title);
        if (label.isPresent() && label.get() != Label.Type.WHY) {
            pairs.announce(label.get());
            return;
        }
        String named = MistakeName.after(title);
        SectionRole stated = SectionRole.of(title);
        if (stated != SectionRole.MISTAKES)
            stated = page.hasSection(i, title, stated, places.get(i)) ? SectionRole.FURNITURE : SectionRole.PLAIN;
        boolean inside = heading.level() > roleLevel && stated == SectionRole.PLAIN;
        SectionRole role = inside ? setting.role() : stated;
        if (!inside) roleLevel = stated == SectionRole.PLAIN ? Integer.MAX_VALUE : heading.level();
        String name = null;
        if (named != null) name = named;
        else if ((inside && role == SectionRole.MISTAKES) || headsOneMistake(blocks, i, title)) name = title;
        else name = MistakeName.ofSection(title);
        sectionSetting = new Found.Setting(
                named != null ? SectionRole.MISTAKES : role,
                title,
                name,
                surroundings.of(places.get(i)),
                heading.level() > caseLevel ? setting.told() : null);
        setting = sectionSetting;
        sectionLevel = heading.level();
        pairs.newSection();
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
                .filter(l -> l.type() != Label.Type.WHY)
                .filter(l -> !Contrasts.areLabelled(sentences.of(span(block))));
    }

    /** Reads the unlabelled items from {@code i} on; returns the index of the block after them. */
    private int items(List<Block> blocks, int i) {
        var spans = new ArrayList<Span>();
        var settings = new ArrayList<Found.Setting>();
        int end = i;
        while (end < blocks.size() && blocks.get(end) instanceof Block.Item item) {
            if (end > i
                    && (declarations.declare(item)
                            || page.has(item)
                            || label(item).isPresent())) break;
            if (!isParent(blocks, end)) {
                spans.add(new Span(Checklists.afterBox(text, item), item.to()));
                settings.add(at(places.get(end)));
            }
            end++;
        }
        found.addAll(prose.items(spans, settings));
        return end;
    }

    /** Whether an item only introduces the items nested in it. */
    private boolean isParent(List<Block> blocks, int i) {
        return blocks.get(i) instanceof Block.Item parent
                && i + 1 < blocks.size()
                && blocks.get(i + 1) instanceof Block.Item child
                && child.depth() > parent.depth()
                && Places.isLead(outline.textOf(parent));
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
                && (bad || !prose.isAgainst(span(p)))) {
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

    static Span span(Block block) {
        return new Span(block.from(), block.to());
    }
}
