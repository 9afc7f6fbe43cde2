package suban.web.staff.review;

import suban.intake.Intake;
import suban.knowledge.search.ArticleIndex;
import suban.staff.SavedFilters;
import suban.web.filing.Listening;

/**
 * What the desk works with beside the concerns themselves.
 *
 * @param articles to look for answers in
 * @param listening reads what a caller tells
 * @param intake files it
 */
public record DeskEngines(ArticleIndex articles, Listening listening, Intake intake, SavedFilters filters) {}
