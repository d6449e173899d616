package dev.debrief.read;

import dev.debrief.domain.Case;
import dev.debrief.domain.Source;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself: the front matter of a Markdown or text file, or the metadata of an HTML page, a PDF
 * file, or a Word document.
 *
 * @param title the document's title, if it states one
 * @param source the document that it is, or is a digest of
 * @param missing the keys of {@code source} that its author looked for in vain, and says so
 * @param roles the roles it is meant for, as written; empty if they are to be inferred
 * @param levels the levels it is meant for, as written; empty if they are to be inferred
 * @param companies names of the companies that all of it is about, as written
 * @param declaresAll whether it promises that every passage is declared: nothing is inferred then
 * @param heldOut whether it is left out of what is fitted to documents, so that figures can be reported for unseen ones
 * @param cases the people whose outcome it tells
 */
public record FrontMatter(
        @Nullable String title,
        Source source,
        Set<String> missing,
        List<Stated> roles,
        List<Stated> levels,
        List<String> companies,
        boolean declaresAll,
        boolean heldOut,
        List<Case> cases) {
    /** A value as written, with its 1-based line number. */
    public record Stated(String value, int line) {}

    public static final FrontMatter NONE = about(null, Source.UNKNOWN);

    public FrontMatter {
        missing = Set.copyOf(missing);
        roles = List.copyOf(roles);
        levels = List.copyOf(levels);
        companies = List.copyOf(companies);
        cases = List.copyOf(cases);
    }

    static FrontMatter about(@Nullable String title, Source source) {
        return new FrontMatter(title, source, Set.of(), List.of(), List.of(), List.of(), false, false, List.of());
    }
}
