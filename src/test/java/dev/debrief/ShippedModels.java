package dev.debrief;

import dev.debrief.extract.KindModel;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.Models;

/** The models that ship with the program, read once for all tests. */
public final class ShippedModels {
    public static final KindModel KINDS = Models.kinds(Artifacts.ofProgram());

    private ShippedModels() {}
}
