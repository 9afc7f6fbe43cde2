package suban.chatbot.decision;

import java.io.Serializable;

/**
 * Numbers of deciding that nothing is fitted to: chosen by reading what comes of them, and kept with the fitted ones, so that
 * all of them stand in one place.
 *
 * @param close share of the best article's probability with which a runner-up makes it unclear which of the two is meant
 * @param choice share of the best article's probability under which another is no choice worth showing
 * @param sureOfHead what the best article needs to answer a question that names a thing and how to get it
 * @param sureOfService how sure a service must be to be offered, or to be another one than that of a draft
 * @param actWhenLong from which probability a long message becomes a concern, where the fitted threshold is not lower
 * @param actInLetter the same of a letter: whoever writes at length wants something done
 * @param sureReport likelihood of reporting from which danger is asked about only if more speaks for it
 * @param plainDanger danger that no words name from which it counts whatever was said before
 * @param plainFollowUp likelihood of going on about what was said from which nobody is asked for
 * @param ownReport likelihood of asking for progress that words about one's own report need
 * @param anotherArticle how many times likelier than the article quoted another one must be to take its place
 * @param newSubject what an article that speaks of a new subject needs to take the place of the one quoted
 * @param sureOfOwn how sure an article must be for what sounds like a follow-up to stand by itself
 */
public record Margins(
        double close,
        double choice,
        double sureOfHead,
        double sureOfService,
        double actWhenLong,
        double actInLetter,
        double sureReport,
        double plainDanger,
        double plainFollowUp,
        double ownReport,
        double anotherArticle,
        double newSubject,
        double sureOfOwn)
        implements Serializable {}
