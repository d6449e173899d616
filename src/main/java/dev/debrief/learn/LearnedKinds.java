package dev.debrief.learn;

import dev.debrief.extract.KindModels;
import dev.debrief.text.DataFile;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The models of sentences and headings, as learned from {@code examples.tsv} and {@code headings.tsv}.
 *
 * @param sentences predicts the kind of a sentence
 * @param headings predicts, from a heading or from the line that introduces a list, the kind of the text below it
 */
record LearnedKinds(KindModel.Trained sentences, KindModel.Trained headings) {
    static final String NAME = "kinds";
    /** Raise it whenever a change of code makes training give a different result for the same files. */
    private static final int TRAINING = 1;

    private static final List<String> FILES = List.of("examples.tsv", "headings.tsv", "cues.txt", "mistakes.txt");

    static LearnedKinds train() {
        return new LearnedKinds(
                KindModel.train(DataFile.load("examples.tsv")), KindModel.train(DataFile.load("headings.tsv")));
    }

    /**
     * Changes with every file that the models are trained on. Nobody gains from forging it, so a checksum is enough.
     */
    static String fingerprint() {
        var print = new StringBuilder(String.valueOf(TRAINING));
        for (String file : FILES) {
            var crc = new CRC32C();
            crc.update(DataFile.bytes(file));
            print.append('-').append(Long.toHexString(crc.getValue()));
        }
        return print.toString();
    }

    KindModels models() {
        return new KindModels(new KindModel(sentences), new KindModel(headings));
    }
}
