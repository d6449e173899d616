package dev.debrief.extract;

/**
 * What a text says about its kind, as learned from examples. Evidence is in log-odds and adds up: that of the text itself, of
 * the words around it, and of its form. Called from several threads.
 */
public interface KindModel {
    /** Where words stand that say what another text is about. */
    enum About {
        /** The nearest heading above an item or a cell. */
        HEADING,
        /** The nearest heading above running text, which says less about each sentence. */
        TOPIC,
        /** The headings above that one. */
        ABOVE,
        /** The line that introduces a list, or the item that another is nested in. */
        LEAD,
        COLUMN,
        ROW
    }

    /** The evidence of a text's own words. */
    Weights of(Wording text);

    /** The evidence of words that are about another text. */
    Weights about(Wording words, About place);

    /** The evidence of a form, and how frequent each kind is. */
    Weights of(Form form);
}
