package suban.classifier.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A city's services and departments by code, in the order they were written. Immutable. */
public final class ServiceCatalogue {
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, Department> departments = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a code is used twice or a service names a department that is not there */
    public ServiceCatalogue(List<Service> services, List<Department> departments) {
        for (Department department : departments) {
            require(this.departments.put(department.code(), department) == null, department.code() + " is used twice");
        }
        for (Service service : services) {
            require(this.services.put(service.code(), service) == null, service.code() + " is used twice");
            requireDepartment(service.code(), service.department());
            service.exceptions().forEach(e -> requireDepartment(service.code(), e.department()));
        }
    }

    private void requireDepartment(String service, String department) {
        require(departments.containsKey(department), service + " names an unknown department: " + department);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) throw new IllegalArgumentException(problem);
    }

    public List<Service> services() {
        return List.copyOf(services.values());
    }

    public List<Department> departments() {
        return List.copyOf(departments.values());
    }

    /** @throws NoSuchElementException if there is no such service */
    public Service getService(String code) {
        return findService(code).orElseThrow(() -> new NoSuchElementException("no service " + code));
    }

    public Optional<Service> findService(String code) {
        return Optional.ofNullable(services.get(code));
    }

    /** @throws NoSuchElementException if there is no such department */
    public Department getDepartment(String code) {
        return findDepartment(code).orElseThrow(() -> new NoSuchElementException("no department " + code));
    }

    public Optional<Department> findDepartment(String code) {
        return Optional.ofNullable(departments.get(code));
    }
}
