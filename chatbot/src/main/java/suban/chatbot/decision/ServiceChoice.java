package suban.chatbot.decision;

import java.util.List;
import suban.classifier.catalogue.Detail;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.concern.Concern;
import suban.classifier.concern.DepartmentChooser;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.models.text.FoldedText;

/** Puts the service that a resident picked in the place of the suggested one, with its department and details. */
public final class ServiceChoice {
    private final ServiceCatalogue catalogue;
    private final DepartmentChooser departments;

    public ServiceChoice(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
        departments = new DepartmentChooser(catalogue);
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
                departments.choose(FoldedText.of(text), service, 1, concern.district()),
                concern.district(),
                concern.street(),
                concern.place(),
                concern.time(),
                concern.urgency(),
                concern.party(),
                concern.contact(),
                missing(service, concern));
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
