package dev.debrief.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestNameTest {
    @ParameterizedTest
    @CsvSource({
        "stff,staff",
        "satff,staff",
        "Stafff,staff",
        "prinicpal,principal",
        "mid level,mid-level",
        "dir,director"
    })
    void aSlipOrAStartNamesWhatWasMeant(String typed, String meant) {
        assertEquals(
                Optional.of(meant),
                NearestName.to(
                        typed, Stream.of("junior", "mid-level", "senior", "staff", "principal", "director", "vp")));
    }

    @ParameterizedTest
    @CsvSource({"wizard", "x", "''", "se", "stake"})
    void anotherWordNamesNothing(String typed) {
        assertEquals(Optional.empty(), NearestName.to(typed, Stream.of("senior", "staff", "vp")));
    }

    @Test
    void aValueIsFoundByAnyOfItsNames() {
        var values = Map.of(
                "hero-narrative", "hero-narrative", "The lone rescuer", "hero-narrative", "No spine", "no-spine");
        assertEquals(Optional.of("hero-narrative"), NearestName.to("lone rescuer", values));
        assertEquals(Optional.of("hero-narrative"), NearestName.to("heronarrative", values));
    }
}
