package suban.web.staff.review;

import suban.classifier.concern.Structurer;
import suban.intake.Intake;
import suban.knowledge.search.ArticleIndex;
import suban.staff.SavedFilters;

/**
 * What the desk works with beside the concerns themselves.
 *
 * @param articles to look for answers in
 * @param structurer reads what a caller tells
 * @param intake files it
 */
public record DeskEngines(ArticleIndex articles, Structurer structurer, Intake intake, SavedFilters filters) {}
