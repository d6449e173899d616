package dev.debrief.review;

import dev.debrief.text.DataFile;

/**
 * How often a strong answer gets a close finding, measured on answers that took no part in making the catalogue.
 * A test measures it with the shipped catalogue and fails if {@code false-alarms.txt} says otherwise; with another catalogue
 * it may be higher.
 */
public record FalseAlarms(int answers, int alarms) {
    private static final FalseAlarms MEASURED = read(DataFile.load("false-alarms.txt"));

    public static FalseAlarms measured() {
        return MEASURED;
    }

    static FalseAlarms read(DataFile file) {
        int answers = 0;
        int alarms = 0;
        for (var entry : file.entries()) {
            String[] parts = entry.text().split(" ");
            try {
                switch (parts[0]) {
                    case "answers" -> answers = Integer.parseInt(parts[1]);
                    case "alarms" -> alarms = Integer.parseInt(parts[1]);
                    default -> throw file.error(entry, "expected 'answers N' or 'alarms N'");
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw file.error(entry, "expected a number");
            }
        }
        if (answers == 0) throw new IllegalArgumentException(file.name() + ": 'answers N' is missing");
        return new FalseAlarms(answers, alarms);
    }
}
