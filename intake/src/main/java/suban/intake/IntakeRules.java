package suban.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.places.District;

/**
 * What a city's intake goes by.
 *
 * @param unsortedHours working hours until due for a concern whose service nobody knows yet
 * @param handOverHours working hours until a person should have answered a conversation
 * @param limits how long everything else may take
 */
public record IntakeRules(
        WorkingCalendar calendar,
        ServiceCatalogue catalogue,
        List<District> districts,
        int unsortedHours,
        int handOverHours,
        TimeLimits limits) {
    /** Two working days to find the service of a concern. */
    public static final int USUAL_UNSORTED_HOURS = 16;
    /** Half a working day for a resident who waits for a person. */
    public static final int USUAL_HAND_OVER_HOURS = 4;

    /** The urgency of what tells of danger. */
    public static final String CRITICAL = "critical";

    public IntakeRules {
        districts = List.copyOf(districts);
    }

    public IntakeRules(WorkingCalendar calendar, ServiceCatalogue catalogue, List<District> districts) {
        this(calendar, catalogue, districts, USUAL_UNSORTED_HOURS, USUAL_HAND_OVER_HOURS, TimeLimits.USUAL);
    }

    /** When a concern is due: within the time limit of its service, and sooner where more is at stake. */
    Instant due(Instant created, Handling handling) {
        Instant usual = calendar.due(
                created,
                Optional.ofNullable(handling.service())
                        .flatMap(catalogue::findService)
                        .map(Service::timeLimitHours)
                        .orElse(unsortedHours));
        return earlier(usual, urgentDue(created, handling.urgency()));
    }

    /** By when something of this urgency is wanted, however long its service may take otherwise. */
    Instant urgentDue(Instant since, String urgency) {
        return switch (urgency) {
            case CRITICAL -> since.plus(Duration.ofHours(limits.dangerHours()));
            case "urgent" -> calendar.due(since, limits.urgentHours());
            default -> Instant.MAX;
        };
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    Instant handOverDue(Instant created) {
        return calendar.due(created, handOverHours);
    }

    Optional<District> findDistrict(String code) {
        return districts.stream().filter(d -> d.code().equals(code)).findFirst();
    }

    /** Whether the street is in the district, or in any where the district is null. */
    boolean hasStreet(@Nullable String district, String street) {
        return districts.stream()
                .filter(d -> district == null || d.code().equals(district))
                .anyMatch(d -> d.streets().stream().anyMatch(s -> s.code().equals(street)));
    }
}
