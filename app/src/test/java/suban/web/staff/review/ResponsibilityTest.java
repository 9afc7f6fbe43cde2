package suban.web.staff.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suban.city.CityPack;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.concern.DepartmentChooser;
import suban.testing.Service;

/** What the staff page's script looks up is what the classifier's rule says. */
final class ResponsibilityTest {
    private final CityPack city = Service.starterCity();
    private final ServiceCatalogue catalogue = new ServiceCatalogue(city.services(), city.departments());

    @Test
    void districts_with_another_department_are_named() {
        Responsibility told = told("隔壁楼顶在加建铁皮房");
        var service = catalogue.getService("illegal-building");
        assertThat(told.department(service, "")).isEqualTo("planning");
        assertThat(told.department(service, "440305")).isEqualTo("district-nanshan");
        assertThat(told.elsewhere(service)).contains("440305:district-nanshan").contains("440304:district-futian");
    }

    @Test
    void words_of_an_exception_hold_for_every_district() {
        var service = catalogue.services().stream()
                .filter(s -> s.exceptions().stream()
                        .anyMatch(e -> e.districts().isEmpty() && e.words().contains("养老诈骗")))
                .findFirst()
                .orElseThrow();
        assertThat(told("有人搞养老诈骗").department(service, "440305")).isEqualTo("public-security");
        assertThat(told("有人搞养老诈骗").elsewhere(service)).isNull();
        assertThat(told("养老的事").department(service, "")).isEqualTo(service.department());
    }

    private Responsibility told(String text) {
        return new Responsibility(new DepartmentChooser(catalogue), text);
    }
}
