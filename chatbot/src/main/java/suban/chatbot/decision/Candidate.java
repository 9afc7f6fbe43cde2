package suban.chatbot.decision;

import suban.knowledge.search.Match;

/**
 * An article that may answer a message.
 *
 * @param match as search found it
 * @param agrees confidence that the message is about a service of the article, 0 to 1
 * @param probability that this article answers; over all candidates and "none of them" the probabilities add up to 1
 */
public record Candidate(Match match, double agrees, double probability) {}
