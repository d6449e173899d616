package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Kind.Stance;
import dev.debrief.extract.KindModel.About;
import java.util.HashMap;
import java.util.Map;

/** What the words around a text say about its kind. Most texts share their headings, which are evaluated once. */
final class Surroundings {
    /** What the name of a band says about the kind of what is in it, in log-odds. */
    private static final double BAND = 2;

    private record Words(String text, About place) {}

    private final KindModel model;
    private final Map<Words, Weights> known = new HashMap<>();

    Surroundings(KindModel model) {
        this.model = model;
    }

    Weights of(Place place) {
        var evidence = new Weights();
        evidence.add(model.of(place.form()), 1);
        place.forEach((text, about) -> evidence.add(known.computeIfAbsent(new Words(text, about), this::read), 1));
        return evidence;
    }

    private Weights read(Words words) {
        var evidence = new Weights();
        evidence.add(model.about(Wording.of(words.text()), words.place()), 1);
        if (words.place() != About.ABOVE)
            Bands.stance(words.text())
                    .ifPresent(stance ->
                            evidence.add(stance == Stance.FOR ? Kind.APPROVAL_SIGNAL : Kind.REJECTION_TRIGGER, BAND));
        return evidence;
    }
}
