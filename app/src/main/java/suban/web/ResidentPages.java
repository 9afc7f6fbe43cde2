package suban.web;

import java.util.List;
import suban.chatbot.Chatbot;
import suban.chatbot.conversation.ConversationStore;
import suban.classifier.concern.Structurer;
import suban.http.Limits;
import suban.http.Routes;
import suban.intake.Intake;
import suban.intake.photos.PhotoStore;
import suban.knowledge.curation.Articles;
import suban.web.article.ArticlePages;
import suban.web.chat.ChatPages;
import suban.web.chat.FiledParts;
import suban.web.filing.FiledPages;
import suban.web.filing.FilingPages;
import suban.web.filing.Listening;
import suban.web.filing.PositionPages;
import suban.web.page.FormToken;
import suban.web.page.Markdown;
import suban.web.page.Pages;
import suban.web.page.Preferences;
import suban.web.tracking.TrackingPages;

/** All pages for residents, put together. */
public final class ResidentPages {
    private ResidentPages() {}

    /**
     * The pages in the order in which their routes are added.
     *
     * @param token shared with every other page that has forms for readers without an account
     */
    public static List<Routes> list(
            Pages pages,
            FormToken token,
            Chatbot chatbot,
            ConversationStore conversations,
            Structurer structurer,
            Intake intake,
            PhotoStore photos,
            Articles articles,
            Limits limits) {
        Markdown markdown = new Markdown();
        Listening listening =
                new Listening(structurer, conversations, pages.site().clock());
        FiledParts filed = new FiledParts(intake);
        return List.of(
                pages.site().assets(),
                new Preferences(token),
                new ChatPages(pages, token, chatbot, conversations, limits, markdown, filed),
                new FilingPages(pages, token, listening, chatbot, intake, photos, limits, markdown, filed),
                new FiledPages(pages, listening, intake, photos, limits, filed),
                new PositionPages(token, limits, pages.site().pack().districts()),
                new TrackingPages(pages, intake, limits, markdown),
                new ArticlePages(pages, articles, markdown));
    }
}
