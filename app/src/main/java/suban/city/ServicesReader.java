package suban.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suban.classifier.catalogue.DepartmentException;
import suban.classifier.catalogue.Detail;
import suban.classifier.catalogue.Service;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** One file of {@code services/}: a group of the service catalogue. */
final class ServicesReader {
    private static final int LONGEST_TIME_LIMIT = 2000;

    private final References references;

    ServicesReader(References references) {
        this.references = references;
    }

    List<Service> read(PackNode file) {
        file.only("group", "services");
        Optional<PackNode> group = file.get("group");
        if (group.isEmpty()) return List.of();
        group.get().only("code", "name");
        String code = group.get().code("code");
        LocalText name = group.get().local("name");
        return file.items("services").stream().map(s -> service(s, code, name)).toList();
    }

    private Service service(PackNode node, String group, LocalText groupName) {
        node.only(
                "code",
                "name",
                "description",
                "not",
                "department",
                "exceptions",
                "kind",
                "time-limit",
                "urgent-words",
                "details",
                "examples",
                "letters");
        references.declare(References.SERVICE, node.code("code"), node);
        node.get("department").ifPresent(d -> references.mention(References.DEPARTMENT, d.text(), d));
        Map<Language, List<String>> examples = node.localLists("examples");
        for (Language language : Language.values()) {
            if (examples.getOrDefault(language, List.of()).isEmpty()) {
                node.mistake(
                        "缺少" + (language == Language.ZH ? "中文" : "英文") + "例句",
                        "there are no examples in " + (language == Language.ZH ? "Chinese" : "English"));
            }
        }
        return new Service(
                node.code("code"),
                group,
                groupName,
                node.local("name"),
                node.local("description"),
                node.optionalLocal("not"),
                node.code("department"),
                node.items("exceptions").stream()
                        .map(this::exception)
                        .flatMap(Optional::stream)
                        .toList(),
                kind(node),
                (int) node.get("time-limit")
                        .map(n -> n.number(1, LONGEST_TIME_LIMIT))
                        .orElse(1.0)
                        .doubleValue(),
                all(node.localLists("urgent-words")),
                node.items("details").stream().map(ServicesReader::detail).toList(),
                examples,
                node.localLists("letters"));
    }

    private static String kind(PackNode node) {
        String kind = node.optionalText("kind");
        if (kind == null) return "complaint";
        if (Service.KINDS.contains(kind)) return kind;
        String known = String.join(", ", Service.KINDS);
        node.mistake("kind 应为 " + known + " 之一", "kind is one of " + known);
        return "complaint";
    }

    private Optional<DepartmentException> exception(PackNode node) {
        node.only("words", "districts", "department", "reason");
        node.get("department").ifPresent(d -> references.mention(References.DEPARTMENT, d.text(), d));
        node.items("districts").forEach(d -> references.mention(References.DISTRICT, d.text(), d));
        List<String> words = all(node.localLists("words"));
        Set<String> districts = Set.copyOf(node.texts("districts"));
        if (words.isEmpty() && districts.isEmpty()) {
            node.mistake("例外要写明 words 或 districts", "an exception needs words or districts");
            return Optional.empty();
        }
        return Optional.of(new DepartmentException(words, districts, node.code("department"), node.local("reason")));
    }

    private static Detail detail(PackNode node) {
        node.only("name", "required", "question");
        return new Detail(node.code("name"), node.truth("required", false), node.local("question"));
    }

    private static List<String> all(Map<Language, List<String>> lists) {
        List<String> all = new ArrayList<>();
        lists.values().forEach(all::addAll);
        return all;
    }
}
