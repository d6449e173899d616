package dev.debrief.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnswerCheckTest {
    @Test
    void whatIsNoAnswerIsTurnedAwayWithAReason() {
        assertEquals(Optional.of(Review.Reason.TOO_SHORT), AnswerCheck.refuse("hello"));
        assertEquals(Optional.of(Review.Reason.TOO_SHORT), AnswerCheck.refuse(""));
        assertEquals(
                Optional.of(Review.Reason.NOT_AN_ANSWER),
                AnswerCheck.refuse(
                        "{\"user\":{\"id\":48213,\"plan\":\"pro\"},\"cart\":[{\"sku\":\"A-113\",\"qty\":2,\"price\":19.9}],\"a\":1,\"b\":2,\"c\":3,\"d\":4}"));
        assertEquals(
                Optional.of(Review.Reason.NOT_ENGLISH),
                AnswerCheck.refuse(
                        "Je travaille depuis trois ans comme chef de produit dans une banque et nous avons lancé une application mobile."));
        assertEquals(
                Optional.of(Review.Reason.NOT_ENGLISH),
                AnswerCheck.refuse("Это ответ на вопрос о лидерстве, который длится довольно долго и подробно."));
    }

    @Test
    void anAnswerPassesHoweverItIsSpoken() {
        assertEquals(
                Optional.empty(),
                AnswerCheck.refuse(
                        "So, um, the batch kept dying at night and nobody knew why, so I stayed up and fixed it by myself."));
    }
}
