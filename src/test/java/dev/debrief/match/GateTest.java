package dev.debrief.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GateTest {
    @Test
    void whatIsNoAnswerIsTurnedAwayWithAReason() {
        assertEquals(Optional.of(MatchResult.Reason.TOO_SHORT), Gate.refuse("hello"));
        assertEquals(Optional.of(MatchResult.Reason.TOO_SHORT), Gate.refuse(""));
        assertEquals(
                Optional.of(MatchResult.Reason.NOT_AN_ANSWER),
                Gate.refuse(
                        "{\"user\":{\"id\":48213,\"plan\":\"pro\"},\"cart\":[{\"sku\":\"A-113\",\"qty\":2,\"price\":19.9}],\"a\":1,\"b\":2,\"c\":3,\"d\":4}"));
        assertEquals(
                Optional.of(MatchResult.Reason.NOT_ENGLISH),
                Gate.refuse(
                        "Je travaille depuis trois ans comme chef de produit dans une banque et nous avons lancé une application mobile."));
        assertEquals(
                Optional.of(MatchResult.Reason.NOT_ENGLISH),
                Gate.refuse("Это ответ на вопрос о лидерстве, который длится довольно долго и подробно."));
    }

    @Test
    void anAnswerPassesHoweverItIsSpoken() {
        assertEquals(
                Optional.empty(),
                Gate.refuse(
                        "So, um, the batch kept dying at night and nobody knew why, so I stayed up and fixed it by myself."));
    }
}
