package suban.intake.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.classifier.concern.DepartmentSlot;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.classifier.concern.Span;
import suban.classifier.concern.UrgencySlot;
import suban.classifier.service.Suggestion;
import suban.intake.FileRequest;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** Requests to file a concern in {@link SmallCity}. */
public final class Requests {
    public static final String WORDS = "南头街道桃园路 路燈壞了，已經三天！電話１３８００１３８０００ 😡";

    private Requests() {}

    public static FileRequest streetLight() {
        return of(concern("路灯坏了", "street-lights", "urban", "440305", "440305001"), WORDS);
    }

    public static FileRequest of(Concern confirmed, String words) {
        return new FileRequest(
                confirmed,
                concern("路灯坏了", "street-lights", "urban", "440305", "440305001"),
                words,
                Language.ZH,
                null,
                null,
                List.of());
    }

    public static FileRequest withPhotos(String... photos) {
        FileRequest r = streetLight();
        return new FileRequest(r.confirmed(), r.understood(), r.text(), r.language(), null, null, List.of(photos));
    }

    public static Concern concern(
            String title,
            @Nullable String service,
            @Nullable String department,
            @Nullable String district,
            @Nullable String street) {
        LocalText name = new LocalText("名称", "name");
        return new Concern(
                title,
                slot("report"),
                service == null
                        ? null
                        : new ServiceSlot(
                                slot(service), service, name, List.of(new Suggestion("noise-construction", name, 0.1))),
                department == null ? null : new DepartmentSlot(slot(department), department, name, name),
                district == null ? null : slot(district),
                street == null ? null : slot(street),
                slot("桃园路"),
                null,
                new UrgencySlot(slot("normal"), name),
                null,
                new Slot("13800138000", 0.9, List.of()),
                List.of("time"));
    }

    private static Slot slot(String value) {
        return new Slot(value, 0.8, List.of(new Span(0, 2)));
    }
}
