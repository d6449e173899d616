package dev.debrief.extract;

/** How the layout sets a text apart. */
public enum Form {
    PARAGRAPH,
    ITEM,
    NUMBERED,
    CELL,
    QUOTATION
}
