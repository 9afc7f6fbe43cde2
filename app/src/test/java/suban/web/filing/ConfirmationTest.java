package suban.web.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.city.CityPack;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.concern.Concern;
import suban.classifier.concern.DepartmentChooser;
import suban.classifier.concern.DepartmentSlot;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.classifier.concern.UrgencySlot;
import suban.models.text.FoldedText;
import suban.models.text.LocalText;
import suban.testing.Service;

/** Whatever a resident changes, the department is the one that the classifier's rule names. */
@SuppressWarnings("NullAway.Init")
final class ConfirmationTest {
    private static final String FUTIAN = "440304";
    private static final String NANSHAN = "440305";
    private static final String TOLD = "隔壁楼顶在加建铁皮房";

    private static ServiceCatalogue catalogue;

    @BeforeAll
    static void read() {
        CityPack city = Service.starterCity();
        catalogue = new ServiceCatalogue(city.services(), city.departments());
    }

    @Test
    void another_district_brings_the_department_of_that_district() {
        Concern understood = understood("illegal-building", FUTIAN);
        assertThat(department(understood, "illegal-building", FUTIAN, TOLD)).isEqualTo(understood.department());
        assertThat(department(understood, "illegal-building", NANSHAN, TOLD).code())
                .isEqualTo("district-nanshan");
        assertThat(department(understood, "illegal-building", "", TOLD).code()).isEqualTo("planning");
    }

    @Test
    void another_service_brings_the_department_of_its_exception() {
        Concern understood = understood("street-lights", NANSHAN);
        DepartmentSlot district = department(understood, "illegal-building", NANSHAN, TOLD);
        assertThat(district.code()).isEqualTo("district-nanshan");
        assertThat(district.reason().zh()).contains("南山区");
    }

    private static DepartmentSlot department(Concern understood, String service, String district, String text) {
        Map<String, String> values = Map.of("kind", "report", "service", service, "district", district);
        ConcernForm form = new ConcernForm("key", text, null, 0, values, List.of(), null);
        Told told = new Told(text, understood, List.of(), null, null, 0);
        return Objects.requireNonNull(new Confirmation(catalogue, wording -> Optional.empty())
                .request(form, told)
                .confirmed()
                .department());
    }

    private static Concern understood(String code, String district) {
        var service = catalogue.getService(code);
        Slot where = new Slot(district, 0.9, List.of());
        return new Concern(
                TOLD,
                new Slot("report", 0.8, List.of()),
                new ServiceSlot(new Slot(code, 0.7, List.of()), code, service.name(), List.of()),
                new DepartmentChooser(catalogue).choose(FoldedText.of(TOLD), service, 0.7, where),
                where,
                null,
                null,
                null,
                new UrgencySlot(new Slot("normal", 1, List.of()), new LocalText("无", "none")),
                null,
                null,
                List.of());
    }
}
