package suban.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import suban.city.CityPack;
import suban.city.CityPackReader;
import suban.city.PackResult;
import suban.intake.WorkingCalendar;

/** {@code suban check DIR}: what is wrong with a city pack, before anybody serves it. */
@Command(name = "check")
final class CheckCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", descriptionKey = "check.dir")
    private Path folder = Path.of("");

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        switch (CityPackReader.read(folder)) {
            case PackResult.Invalid invalid -> throw CityOptions.failure(invalid.mistakes(), terminal);
            case PackResult.Valid valid -> report(valid.pack());
        }
    }

    private void report(CityPack pack) {
        terminal.say(
                "cli.check-done",
                pack.departments().size(),
                pack.services().size(),
                pack.districts().size(),
                pack.landmarks().size(),
                pack.articles().size());
        // Not a mistake: next year's holidays may not have been decided on yet.
        WorkingCalendar calendar = pack.calendar();
        for (int year : calendar.yearsWithoutHolidays(LocalDate.now(calendar.zone())))
            terminal.say("cli.check-calendar", Integer.toString(year));
    }
}
