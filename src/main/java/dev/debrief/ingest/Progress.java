package dev.debrief.ingest;

/** Receives the progress of a build, from several threads. */
public interface Progress {
    Progress NONE = new Progress() {
        @Override
        public void start(String task, int steps, String unit) {}

        @Override
        public void step() {}
    };

    /**
     * @param task what is done from now on, such as "Reading"
     * @param unit what a step is, in the plural, such as "articles"
     */
    void start(String task, int steps, String unit);

    void step();

    /** Tells another one the same. */
    default Progress and(Progress other) {
        var first = this;
        return new Progress() {
            @Override
            public void start(String task, int steps, String unit) {
                first.start(task, steps, unit);
                other.start(task, steps, unit);
            }

            @Override
            public void step() {
                first.step();
                other.step();
            }
        };
    }
}
