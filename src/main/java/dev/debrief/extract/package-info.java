/**
 * Splits an article into typed, tagged passages.
 *
 * <p>Entry: {@link dev.debrief.extract.Tagger#read}. It calls {@link dev.debrief.extract.Extractor}, whose
 * {@link dev.debrief.extract.PassageReader} walks the blocks: labelled items, table rows, and pairs say what they are;
 * {@link dev.debrief.extract.Prose} judges everything else sentence by sentence. The learned models that it needs are
 * {@link dev.debrief.extract.KindModels}; {@code learn} implements them. The vocabularies and cues are data files that a person
 * extends without touching Java.
 */
@NullMarked
package dev.debrief.extract;

import org.jspecify.annotations.NullMarked;
