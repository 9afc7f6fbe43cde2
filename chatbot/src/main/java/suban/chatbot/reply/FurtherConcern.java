package suban.chatbot.reply;

import suban.classifier.concern.Concern;

/**
 * Another concern of the same message.
 *
 * @param text the words that tell of it, which the evidence counts in
 */
public record FurtherConcern(String text, Concern concern) {}
