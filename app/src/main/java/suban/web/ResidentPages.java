package suban.web;

import java.util.List;
import suban.chatbot.Chatbot;
import suban.chatbot.conversation.ConversationStore;
import suban.classifier.concern.Structurer;
import suban.http.Limits;
import suban.http.Routes;
import suban.intake.Following;
import suban.intake.HandOverThread;
import suban.intake.Intake;
import suban.intake.photos.Blurring;
import suban.intake.photos.PhotoStore;
import suban.knowledge.curation.Articles;
import suban.web.article.ArticlePages;
import suban.web.chat.ChatPages;
import suban.web.chat.ConversationEvents;
import suban.web.chat.ConversationNews;
import suban.web.chat.FiledParts;
import suban.web.filing.FiledPages;
import suban.web.filing.FilingPages;
import suban.web.filing.Listening;
import suban.web.filing.PositionPages;
import suban.web.mine.MinePages;
import suban.web.page.FormToken;
import suban.web.page.Markdown;
import suban.web.page.Pages;
import suban.web.page.Preferences;
import suban.web.photos.PhotoUploads;
import suban.web.photos.VideoUploads;
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
            Following following,
            PhotoStore photos,
            Blurring blurring,
            Articles articles,
            HandOverThread thread,
            ConversationNews news,
            Limits limits,
            MinePages mine) {
        Markdown markdown = new Markdown();
        Listening listening =
                new Listening(structurer, conversations, pages.site().clock());
        FiledParts filed = new FiledParts(intake);
        return List.of(
                pages.site().assets(),
                new Preferences(token),
                new ChatPages(pages, token, chatbot, conversations, thread, limits, markdown, filed),
                new ConversationEvents(pages, thread, news, limits),
                new FilingPages(pages, token, listening, chatbot, intake, photos, limits, markdown, filed),
                new FiledPages(pages, listening, intake, photos, limits, filed),
                new PositionPages(
                        pages,
                        token,
                        limits,
                        pages.site().pack().districts(),
                        pages.site().pack().outlines()),
                new TrackingPages(
                        pages,
                        token,
                        following,
                        limits,
                        markdown,
                        new PhotoUploads(photos),
                        new VideoUploads(photos),
                        blurring,
                        chatbot),
                mine,
                new ArticlePages(pages, articles, markdown));
    }
}
