package suban;

import java.net.URI;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import suban.intake.NoticeText;
import suban.intake.NoticeTexts;
import suban.intake.notice.NoticeKind;
import suban.intake.notice.NoticeWords;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** Notices as the city words them, signed with what it calls its service. */
record NoticeWording(NoticeTexts texts, LocalText serviceName) implements NoticeWords {
    /** The program's own words, with places where {@link NoticeText} has them. */
    static BiFunction<Language, String, String> defaults(Messages messages) {
        return (language, name) -> name.equals(NoticeText.FOLLOW)
                ? messages.text(language, "notice.follow", "{page}")
                : messages.text(language, "notice." + name, "{service}", "{code}");
    }

    @Override
    public String text(Language language, NoticeKind kind, String code, @Nullable URI page) {
        String told = texts.get(kind.code(), language).filled(serviceName.in(language), code);
        if (page == null) return told;
        return told + " " + texts.get(NoticeText.FOLLOW, language).filled(page.toString());
    }
}
