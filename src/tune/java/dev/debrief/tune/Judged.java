package dev.debrief.tune;

import ai.djl.ndarray.NDManager;
import dev.debrief.learn.Statistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How often an answer that took no part in training has a description of its failure among the nearest ones. */
record Judged(int answers, int descriptions, double first, double amongThree, double amongTen) {
    private static final int TOKENS = 128;

    static Judged of(Groups groups, TrainedLayers trained, FrozenLayers frozen, NDManager manager) {
        var answers = new ArrayList<Groups.Labelled>();
        var descriptions = new ArrayList<Groups.Labelled>();
        for (var group : groups.all()) {
            group.answers().forEach(answer -> answers.add(new Groups.Labelled(answer.text(), group)));
            group.statements().forEach(text -> descriptions.add(new Groups.Labelled(text, group)));
        }
        var asked = vectors(answers, trained, frozen, manager);
        var described = vectors(descriptions, trained, frozen, manager);
        var ranks = new ArrayList<Integer>();
        for (int i = 0; i < asked.size(); i++) {
            float[] answer = asked.get(i);
            String slug = answers.get(i).group().slug();
            var order = IntStream.range(0, described.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(k -> -Statistics.dot(answer, described.get(k))))
                    .map(k -> descriptions.get(k).group().slug())
                    .toList();
            ranks.add(order.indexOf(slug));
        }
        return new Judged(answers.size(), descriptions.size(), within(ranks, 1), within(ranks, 3), within(ranks, 10));
    }

    private static List<float[]> vectors(
            List<Groups.Labelled> texts, TrainedLayers trained, FrozenLayers frozen, NDManager manager) {
        return trained.vectors(
                texts.stream().map(text -> frozen.of(text.text())).toList(), TOKENS, manager);
    }

    private static double within(List<Integer> ranks, int most) {
        return ranks.stream().filter(rank -> rank < most).count() / (double) ranks.size();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d answers to unseen failures among %d descriptions: first %.2f, within three %.2f, within ten %.2f",
                answers,
                descriptions,
                first,
                amongThree,
                amongTen);
    }
}
