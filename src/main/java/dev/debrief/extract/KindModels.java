package dev.debrief.extract;

/**
 * What extraction needs to have been learned.
 *
 * @param sentences what kind a sentence is
 * @param headings what a heading, or the line that introduces a list, says of the text below it
 */
public record KindModels(SentenceClassifier sentences, SentenceClassifier headings) {}
