package suban.knowledge.evaluation;

/**
 * How well queries found their articles.
 *
 * @param articles number of articles searched
 * @param queries number of queries
 * @param hit1 share of queries whose first article is right
 * @param hit5 share of queries with a right article among the first five
 * @param mrr10 mean reciprocal rank of the first right article, 0 beyond the tenth
 * @param ndcg10 normalised discounted cumulative gain over the first ten
 * @param queriesPerSecond one after the other, embedding included
 * @param p50Ms median time of a query in milliseconds, embedding included
 * @param p99Ms time that 99 % of the queries stay below
 */
public record RetrievalReport(
        int articles,
        int queries,
        double hit1,
        double hit5,
        double mrr10,
        double ndcg10,
        double queriesPerSecond,
        double p50Ms,
        double p99Ms) {}
