package dev.debrief.ingest;

/** Receives the progress of a build, from several threads. */
public interface Progress {
    Progress NONE = new Progress() {
        @Override
        public void start(String task, int steps) {}

        @Override
        public void step() {}
    };

    /** @param task what is done from now on, such as "Reading" */
    void start(String task, int steps);

    void step();
}
