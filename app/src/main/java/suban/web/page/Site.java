package suban.web.page;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.city.CityPack;
import suban.classifier.catalogue.Department;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.places.District;
import suban.classifier.places.Street;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.web.map.CityMap;
import suban.web.map.TileSource;

/** What every page of a city's Suban knows: the city, its names, our wording and the files a page refers to. Immutable. */
public record Site(
        CityPack pack,
        ServiceCatalogue catalogue,
        Messages messages,
        Assets assets,
        Clock clock,
        CityMap map,
        @Nullable TileSource tiles) {
    public Site(CityPack pack, ServiceCatalogue catalogue, Messages messages, Assets assets, Clock clock) {
        this(pack, catalogue, messages, assets, clock, null);
    }

    /** The same with pictures of streets around a position, or null for none. */
    public Site(
            CityPack pack,
            ServiceCatalogue catalogue,
            Messages messages,
            Assets assets,
            Clock clock,
            @Nullable TileSource tiles) {
        this(pack, catalogue, messages, assets, clock, CityMap.of(pack.districts(), pack.outlines()), tiles);
    }

    /** The department's name, or its code if the city no longer has it. */
    public String departmentName(String code, Language language) {
        return catalogue
                .findDepartment(code)
                .map(Department::name)
                .map(n -> n.in(language))
                .orElse(code);
    }

    /** The service's name, or its code if the city no longer has it. */
    public String serviceName(String code, Language language) {
        return catalogue
                .findService(code)
                .map(Service::name)
                .map(n -> n.in(language))
                .orElse(code);
    }

    /** The district's name, or its code if the city no longer has it. */
    public String districtName(String code, Language language) {
        return pack.districts().stream()
                .filter(d -> d.code().equals(code))
                .findFirst()
                .map(District::name)
                .map(n -> n.in(language))
                .orElse(code);
    }

    public Optional<Street> findStreet(String code) {
        return pack.districts().stream()
                .flatMap(d -> d.streets().stream())
                .filter(s -> s.code().equals(code))
                .findFirst();
    }

    /** The street's name, or its code if the city no longer has it. */
    public String streetName(String code, Language language) {
        return findStreet(code).map(Street::name).map(n -> n.in(language)).orElse(code);
    }
}
