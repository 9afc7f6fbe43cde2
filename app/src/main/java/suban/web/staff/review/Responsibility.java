package suban.web.staff.review;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Service;
import suban.classifier.concern.DepartmentChooser;
import suban.classifier.concern.Slot;
import suban.models.text.FoldedText;

/** Which department a service brings in a concern's own words, by the rule that suggested one in the first place. */
public final class Responsibility {
    private final DepartmentChooser departments;
    private final FoldedText text;

    Responsibility(DepartmentChooser departments, String text) {
        this.departments = departments;
        this.text = FoldedText.of(text);
    }

    /** @param district its code, empty when it is not known */
    public String department(Service service, String district) {
        Slot told = district.isEmpty() ? null : new Slot(district, 1, List.of());
        return departments.choose(text, service, 1, told).code();
    }

    /** {@code DISTRICT:DEPARTMENT} for each district where another department is responsible; null for none. */
    public @Nullable String elsewhere(Service service) {
        String usual = department(service, "");
        String others = service.exceptions().stream()
                .flatMap(exception -> exception.districts().stream())
                .distinct()
                .sorted()
                .filter(district -> !department(service, district).equals(usual))
                .map(district -> district + ":" + department(service, district))
                .collect(Collectors.joining(" "));
        return others.isEmpty() ? null : others;
    }
}
