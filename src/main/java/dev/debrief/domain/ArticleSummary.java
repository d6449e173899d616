package dev.debrief.domain;

import java.util.List;

/**
 * An article without its text.
 *
 * @param file its file's name
 * @param source the document that it is, or is a digest of
 * @param tags the levels and roles it is meant for, and the companies it is about
 * @param cases the people whose outcome it tells
 * @param passages the number of its passages
 * @param coverage the share of its words that were read, see {@link WordsRead}
 */
public record ArticleSummary(
        String id,
        String title,
        String file,
        Source source,
        Tags tags,
        List<Case> cases,
        int passages,
        double coverage) {
    public ArticleSummary {
        cases = List.copyOf(cases);
    }
}
