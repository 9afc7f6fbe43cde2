package suban.city;

import java.util.List;
import suban.classifier.catalogue.Department;

/** {@code departments.yaml}. */
final class DepartmentsReader {
    private final References references;

    DepartmentsReader(References references) {
        this.references = references;
    }

    List<Department> read(PackNode file) {
        return file.items().stream().map(this::department).toList();
    }

    private Department department(PackNode node) {
        node.only("code", "name", "short", "duties", "hours", "district", "returns");
        references.declare(References.DEPARTMENT, node.code("code"), node);
        node.find("district").ifPresent(d -> references.mention(References.DISTRICT, d.text(), d));
        return new Department(
                node.code("code"),
                node.local("name"),
                node.local("short"),
                node.local("duties"),
                node.local("hours"),
                node.optionalText("district"),
                node.optionalLocal("returns"));
    }
}
