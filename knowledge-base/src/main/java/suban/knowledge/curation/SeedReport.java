package suban.knowledge.curation;

/**
 * What seeding from the city pack did.
 *
 * @param added articles that were not there before
 * @param changed articles that changed in the pack and had not been edited by a person
 * @param kept articles left as they were: unchanged in the pack, or edited by a person since
 */
public record SeedReport(int added, int changed, int kept) {}
