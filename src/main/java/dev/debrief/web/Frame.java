package dev.debrief.web;

/**
 * The parts that all pages share: head, navigation, and search field.
 *
 * @param current the navigation entry that this page belongs to; empty for none
 * @param query content of the search field
 * @param search whether the header has a search field; the home page has one in its body instead
 */
public record Frame(String title, String description, String current, String query, boolean search) {
    private static final String DESCRIPTION =
            "Search what hiring committees say about interview answers, from junior to VP, or check a draft answer against"
                    + " documented failures.";

    static Frame home() {
        return new Frame("Debrief: what hiring committees turn down, and why", DESCRIPTION, "", "", false);
    }

    static Frame of(String title, String current) {
        return new Frame(title + " – Debrief", DESCRIPTION, current, "", true);
    }

    /** @param filters what a search without words is for */
    static Frame results(String query, String filters) {
        String title = query.isEmpty() ? filters : "Results for " + query;
        return new Frame(title + " – Debrief", DESCRIPTION, "search", query, true);
    }
}
