package suban.intake.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suban.classifier.catalogue.Department;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.places.District;
import suban.classifier.places.Street;
import suban.intake.IntakeRules;
import suban.intake.WorkingCalendar;
import suban.models.text.LocalText;

/** Two services, two departments, two districts, and a calendar with one holiday and one worked Sunday. */
public final class SmallCity {
    private SmallCity() {}

    public static IntakeRules rules() {
        return new IntakeRules(calendar(), catalogue(), districts());
    }

    public static WorkingCalendar calendar() {
        return new WorkingCalendar(
                ZoneId.of("Asia/Shanghai"),
                List.of(
                        new WorkingCalendar.Hours(LocalTime.of(14, 0), LocalTime.of(18, 0)),
                        new WorkingCalendar.Hours(LocalTime.of(9, 0), LocalTime.of(12, 0))),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3)),
                Set.of(LocalDate.of(2026, 1, 4)));
    }

    private static ServiceCatalogue catalogue() {
        return new ServiceCatalogue(
                List.of(service("street-lights", "urban", 7), service("noise-construction", "ecology", 14)),
                List.of(department("urban"), department("ecology")));
    }

    private static List<District> districts() {
        return List.of(
                new District(
                        "440305",
                        new LocalText("南山区", "Nanshan"),
                        List.of(),
                        null,
                        List.of(new Street("440305001", new LocalText("南头街道", "Nantou"), List.of()))),
                new District(
                        "440304",
                        new LocalText("福田区", "Futian"),
                        List.of(),
                        null,
                        List.of(new Street("440304002", new LocalText("南园街道", "Nanyuan"), List.of()))));
    }

    private static Service service(String code, String department, int hours) {
        LocalText name = new LocalText(code, code);
        return new Service(
                code, "group", name, name, name, null, department, List.of(), hours, List.of(), List.of(), Map.of());
    }

    private static Department department(String code) {
        LocalText name = new LocalText(code, code);
        return new Department(code, name, name, name, name, null, null);
    }
}
