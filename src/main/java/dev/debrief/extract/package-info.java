/**
 * Splits articles into typed, tagged passages.
 *
 * <p>Entry: {@link dev.debrief.extract.Tagger#read}. It calls {@link dev.debrief.extract.Extractor}, whose
 * {@link dev.debrief.extract.PassageReader} walks the blocks. Labels and table headers state the kind of their text;
 * {@link dev.debrief.extract.Prose} judges everything else sentence by sentence. {@link dev.debrief.extract.KindModels}
 * are the learned models that extraction needs; {@code learn} implements them. Vocabularies and cues are data files,
 * which can be extended without touching Java.
 */
@NullMarked
package dev.debrief.extract;

import org.jspecify.annotations.NullMarked;
