package suban.bench;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import suban.classifier.privacy.Masking;
import suban.intake.TrackingCode;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.LengthClass;
import suban.web.page.Markdown;

/** What a fuzzer that watches which branches an input takes gives its bytes to; the target is named by {@code suban.fuzz}. */
public final class CoverageTarget {
    private static final Markdown MARKDOWN = new Markdown();
    private static final Consumer<String> TARGET = named(Objects.requireNonNull(System.getProperty("suban.fuzz")));

    private CoverageTarget() {}

    private static Consumer<String> named(String name) {
        return switch (name) {
            case "masking" -> Masking::mask;
            case "folding" -> CoverageTarget::fold;
            case "markdown" -> CoverageTarget::render;
            default -> TrackingCode::find;
        };
    }

    private static void fold(String text) {
        Language.of(text);
        LengthClass.of(text);
        FoldedText folded = FoldedText.of(text);
        for (int i = 0; i < folded.text().length(); i++) {
            if (folded.originalStart(i) > folded.originalEnd(i + 1)) throw new IllegalStateException("offset " + i);
        }
    }

    private static void render(String text) {
        String html = MARKDOWN.html(text);
        if (html.contains("<script") || html.contains("<img")) throw new IllegalStateException("lets markup through");
    }

    /** Called by the fuzzer, by its name. */
    public static void fuzzerTestOneInput(byte[] input) {
        // Half of the inputs as UTF-16, so that what is no character comes up, too.
        TARGET.accept(new String(input, input.length % 2 == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8));
    }
}
