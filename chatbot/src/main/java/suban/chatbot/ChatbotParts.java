package suban.chatbot;

import java.time.Clock;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.decision.FittedNumbers;
import suban.chatbot.decision.PersonRecogniser;
import suban.chatbot.handover.HandOverSink;
import suban.chatbot.understanding.Background;
import suban.chatbot.understanding.FollowUpReader;
import suban.chatbot.understanding.OtherCities;
import suban.chatbot.understanding.RoleReader;
import suban.chatbot.wording.Wording;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.concern.Structurer;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.knowledge.curation.Articles;
import suban.knowledge.search.ArticleIndex;
import suban.models.embedding.EmbeddingModels;
import suban.models.spelling.Spelling;

/** What a chatbot is made of. The caller owns and closes them, after the chatbot's last turn. */
public record ChatbotParts(
        EmbeddingModels models,
        ArticleIndex index,
        Articles articles,
        Structurer structurer,
        ServiceCatalogue catalogue,
        EmergencyRecogniser emergencies,
        PersonRecogniser persons,
        RoleReader roles,
        FollowUpReader followUps,
        Background background,
        OtherCities otherCities,
        Wording wording,
        Spelling spelling,
        ConversationStore store,
        HandOverSink handOvers,
        FittedNumbers fitted,
        Clock clock) {}
