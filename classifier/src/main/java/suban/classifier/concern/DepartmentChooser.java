package suban.classifier.concern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Department;
import suban.classifier.catalogue.DepartmentException;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.wording.Occurrence;
import suban.classifier.wording.Phrases;
import suban.models.text.FoldedText;
import suban.models.text.LocalText;

/**
 * Chooses who handles a service: the first exception that holds, else the department whose duty it is. The one rule for
 * it, wherever a department is suggested. Thread-safe.
 */
public final class DepartmentChooser {
    private static final double BY_EXCEPTION = 0.95;

    private final ServiceCatalogue catalogue;
    private final Map<DepartmentException, Phrases> words = new HashMap<>();

    public DepartmentChooser(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
        for (Service service : catalogue.services()) {
            for (DepartmentException exception : service.exceptions()) {
                if (!exception.words().isEmpty()) words.put(exception, new Phrases(exception.words()));
            }
        }
    }

    /**
     * @param text in which the concern was told
     * @param confidence that it is about the service; 1 when somebody chose it
     * @param told the district as far as it is known; one that is not firm decides nothing
     */
    public DepartmentSlot choose(FoldedText text, Service service, double confidence, @Nullable Slot told) {
        Slot district = Concern.firm(told);
        for (DepartmentException exception : service.exceptions()) {
            Phrases phrases = words.get(exception);
            Optional<Occurrence> said = phrases == null ? Optional.empty() : phrases.findFirst(text);
            if (phrases != null && said.isEmpty()) continue;
            if (!exception.districts().isEmpty()
                    && (district == null || !exception.districts().contains(district.value()))) continue;
            double sure = exception.districts().isEmpty() || district == null ? BY_EXCEPTION : district.confidence();
            List<Span> evidence = said.map(o -> List.of(Evidence.span(text, o.start(), o.end())))
                    .orElseGet(() -> district == null ? List.of() : district.evidence());
            return slot(exception.department(), confidence * sure, evidence, exception.reason());
        }
        Department department = catalogue.getDepartment(service.department());
        return slot(department.code(), confidence, List.of(), byDuty(service, department));
    }

    private DepartmentSlot slot(String code, double confidence, List<Span> evidence, LocalText reason) {
        return new DepartmentSlot(
                new Slot(code, confidence, evidence),
                code,
                catalogue.getDepartment(code).name(),
                reason);
    }

    private static LocalText byDuty(Service service, Department department) {
        return new LocalText(
                "“" + service.name().zh() + "”由" + department.name().zh() + "负责，其职责：“"
                        + department.duties().zh() + "”",
                "\"" + service.name().en() + "\" is handled by the "
                        + department.name().en() + ", whose duties are: \""
                        + department.duties().en() + "\"");
    }
}
