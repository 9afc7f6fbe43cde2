package suban;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import suban.intake.notice.NoticeKind;
import suban.intake.notice.NoticeWords;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** Notices in our wording, signed with what the city calls its service. */
record NoticeWording(Messages messages, LocalText serviceName) implements NoticeWords {
    @Override
    public String text(Language language, NoticeKind kind, String code, @Nullable URI page) {
        String told = messages.text(language, "notice." + kind.code(), serviceName.in(language), code);
        return page == null ? told : told + messages.text(language, "notice.follow", page.toString());
    }
}
