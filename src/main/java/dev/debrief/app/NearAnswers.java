package dev.debrief.app;

import dev.debrief.learn.CatalogueModel;
import dev.debrief.learn.CatalogueModel.BankAnswer;
import dev.debrief.learn.Statistics;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds example answers that say nearly the same. A failing and a strong answer on one subject are near on purpose, so only
 * answers on the same side are compared.
 */
public final class NearAnswers {
    /** An answer of the catalogue. */
    public record Answer(String pattern, boolean failing, String text) {
        static Answer of(BankAnswer answer) {
            return new Answer(answer.pattern(), answer.failing(), answer.text());
        }
    }

    /** @param cosine of the vectors of the two answers */
    public record Pair(Answer one, Answer other, double cosine) {}

    private NearAnswers() {}

    /** The nearest pairs, nearest first. Takes a time that grows with the square of the number of answers. */
    static List<Pair> of(CatalogueModel model, int most) {
        var nearest = new PriorityQueue<Pair>(Comparator.comparingDouble(Pair::cosine));
        var bank = model.bank();
        for (int i = 0; i < bank.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (bank.get(i).failing() != bank.get(k).failing()) continue;
                double cosine = Statistics.dot(bank.get(i).vector(), bank.get(k).vector());
                if (nearest.size() == most && cosine <= nearest.peek().cosine()) continue;
                nearest.add(new Pair(Answer.of(bank.get(k)), Answer.of(bank.get(i)), cosine));
                if (nearest.size() > most) nearest.remove();
            }
        }
        return nearest.stream()
                .sorted(Comparator.comparingDouble(Pair::cosine).reversed())
                .toList();
    }
}
