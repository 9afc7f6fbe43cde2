package suban.chatbot.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Department;
import suban.classifier.catalogue.DepartmentException;
import suban.classifier.catalogue.Detail;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.concern.Concern;
import suban.classifier.concern.DepartmentSlot;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.models.text.FoldedText;
import suban.models.text.LocalText;

/** Puts the service that a resident picked in the place of the suggested one, with its department and details. */
public final class ServiceChoice {
    private final ServiceCatalogue catalogue;

    public ServiceChoice(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param text that the concern was structured from */
    public Concern with(Concern concern, String code, String text) {
        if (concern.service() != null && concern.service().code().equals(code)) return concern;
        Service service = catalogue.getService(code);
        Slot picked = new Slot(code, 1, List.of());
        return new Concern(
                concern.title(),
                concern.kind(),
                new ServiceSlot(
                        picked,
                        code,
                        service.name(),
                        concern.service() == null
                                ? List.of()
                                : concern.service().alternatives()),
                department(service, concern.firmDistrict(), text),
                concern.district(),
                concern.street(),
                concern.place(),
                concern.time(),
                concern.urgency(),
                concern.party(),
                concern.contact(),
                missing(service, concern));
    }

    private DepartmentSlot department(Service service, @Nullable Slot district, String text) {
        String folded = FoldedText.of(text).text();
        for (DepartmentException exception : service.exceptions()) {
            boolean said = exception.words().isEmpty()
                    || exception.words().stream()
                            .anyMatch(
                                    word -> folded.contains(FoldedText.of(word).text()));
            boolean lies = exception.districts().isEmpty()
                    || (district != null && exception.districts().contains(district.value()));
            if (said && lies) return department(exception.department(), exception.reason());
        }
        Department department = catalogue.getDepartment(service.department());
        return department(department.code(), department.duties());
    }

    private DepartmentSlot department(String code, LocalText reason) {
        LocalText name = catalogue.getDepartment(code).name();
        return new DepartmentSlot(new Slot(code, 1, List.of()), code, name, reason);
    }

    private static List<String> missing(Service service, Concern concern) {
        return service.details().stream()
                .filter(Detail::required)
                .map(Detail::name)
                .filter(name -> !isSaid(name, concern))
                .toList();
    }

    private static boolean isSaid(String detail, Concern concern) {
        return switch (detail) {
            case "place" -> concern.place() != null;
            case "time" -> concern.time() != null;
            case "party" -> concern.party() != null;
            case "contact" -> concern.contact() != null;
            default -> false;
        };
    }
}
