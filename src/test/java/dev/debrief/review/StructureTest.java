package dev.debrief.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.review.StructureNote.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said about the length and structure of a draft. */
final class StructureTest {
    private static List<Code> codes(String draft) {
        return Structure.notes(draft).stream().map(StructureNote::code).toList();
    }

    private static final String STORY = """
            When I joined the ferry company, two crews booked berths in different systems and neither believed the other's. I asked
            both skippers to sail one week on the other's book. They argued about it for a month, and I sat with each of them on \
            the early boat to hear why. Then I wrote the rules down with them and we tried them on the smallest route.""";

    @Test
    void aStoryWithoutAnEndingIsToldToEnd() {
        assertEquals(List.of(Code.NO_RESULT), codes(STORY));
    }

    @Test
    void aStoryThatSaysWhatCameOfItIsLeftAlone() {
        assertEquals(
                List.of(),
                codes(STORY + " Since then both crews use one book, and nobody has been left on the quay again."));
    }

    @Test
    void aHypotheticalAnswerNeedsNoResult() {
        String design = """
                I'd start with who writes and who reads. Let's assume a port with forty berths; every change would come from a
                phone with bad reception, so I'd keep a queue on the device and let the server decide. If two skippers take the
                same berth, the earlier one would keep it and the other one would be told at once, since nobody can wait.""";
        assertEquals(List.of(), codes(design));
    }

    @Test
    void manyAsidesAreARamble() {
        String ramble = """
                Anyway, the depot, which by the way was a sugar works once, that's a different story. Um, where was I. So yeah, the
                tablets. My old boss, lovely man, had ordered them, and as I said the wifi was bad, I mean really bad. Incidentally
                the walls were a metre thick. In the end the drivers used paper.""";
        assertEquals(List.of(Code.RAMBLE), codes(ramble));
    }

    @Test
    void aListOfToolsIsMarkedWhereItStands() {
        String tools =
                "We decided to modernise. It runs on Kafka, Flink, Iceberg, Trino, Airflow, Superset and Grafana now.";
        var notes = Structure.notes(tools);
        assertEquals(
                List.of(Code.TOOL_LIST), notes.stream().map(StructureNote::code).toList());
        var where = notes.getFirst().where();
        assertEquals(
                "It runs on Kafka, Flink, Iceberg, Trino, Airflow, Superset and Grafana now.",
                where == null ? "" : where.of(tools).trim());
    }

    @Test
    void namesOfPeopleInASentenceAreNoList() {
        assertEquals(
                List.of(),
                codes("I asked Ana and Piet, and Lotte showed us the ledger that Marit had kept since spring."));
    }
}
