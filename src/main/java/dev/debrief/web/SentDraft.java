package dev.debrief.web;

/**
 * What the form of a draft has sent; blank where nothing was filled in.
 *
 * @param question what was asked
 */
public record SentDraft(String draft, String level, String role, String question) {
    public static final SentDraft NOTHING = new SentDraft("", "", "", "");

    SentDraft at(String otherLevel, String otherRole) {
        return new SentDraft(draft, otherLevel, otherRole, question);
    }
}
