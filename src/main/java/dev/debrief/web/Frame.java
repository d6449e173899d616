package dev.debrief.web;

/**
 * What every page has: its head and its place in the site.
 *
 * @param current which entry of the navigation this page belongs to, empty for none
 * @param query what stands in the search field
 * @param search whether the head has a search field; the home page has its own
 */
public record Frame(String title, String description, String current, String query, boolean search) {
    private static final String DESCRIPTION =
            "Search what committees say about Staff, Principal and Director interviews, or check a draft answer against"
                    + " documented failures.";

    static Frame home() {
        return new Frame("Debrief: what hiring committees turn down, and why", DESCRIPTION, "", "", false);
    }

    static Frame of(String title, String current) {
        return new Frame(title + " – Debrief", DESCRIPTION, current, "", true);
    }

    static Frame results(String query) {
        String title = query.isEmpty() ? "All passages" : "Results for " + query;
        return new Frame(title + " – Debrief", DESCRIPTION, "search", query, true);
    }
}
