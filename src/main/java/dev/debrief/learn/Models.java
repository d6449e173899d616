package dev.debrief.learn;

import dev.debrief.extract.KindModels;

/** Where the other packages get what was learned. */
public final class Models {
    private Models() {}

    /** What extraction needs: read in less than a tenth of a second, trained in some seconds where no file is right. */
    public static KindModels kinds(Artifacts artifacts) {
        return artifacts
                .get(LearnedKinds.NAME, LearnedKinds.fingerprint(), LearnedKinds.class, LearnedKinds::train)
                .models();
    }
}
