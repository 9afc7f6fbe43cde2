package suban.web.staff.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suban.classifier.catalogue.Service;

/** What the picker is given to search. */
final class ServiceIndexTest {
    @Test
    void every_service_is_found_by_name_sound_and_duty() {
        for (Service service : suban.testing.Service.starterCity().services()) {
            var entry = ServiceIndex.entry(service);
            assertThat(entry.values()).as(service.code()).noneMatch(String::isBlank);
            assertThat(entry.get("sounds")).matches("[a-z]+( [a-z]+)*");
            assertThat(entry.get("initials")).matches("[a-z]+");
            assertThat(entry.get("about")).isEqualTo(entry.get("about").toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void an_article_becomes_an_answer_without_marks() {
        assertThat(AnswerWords.plain("## 怎么办\n请到**窗口**，见[网站](https://example.org/a)。"))
                .isEqualTo("怎么办\n请到窗口，见网站 (https://example.org/a)。");
    }
}
