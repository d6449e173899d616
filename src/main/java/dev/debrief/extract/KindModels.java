package dev.debrief.extract;

/**
 * The learned models that extraction needs.
 *
 * @param sentences predicts the kind of a sentence
 * @param headings predicts, from a heading or from the line that introduces a list, the kind of the text below it
 */
public record KindModels(SentenceClassifier sentences, SentenceClassifier headings) {}
