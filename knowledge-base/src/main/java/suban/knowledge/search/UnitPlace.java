package suban.knowledge.search;

/**
 * Where a document stands in the block of its article.
 *
 * @param index counts from 0, the title
 * @param questions how many units, from the first, are ways to ask (title and variants); the rest are passages
 * @param count units of the article
 */
record UnitPlace(int index, int questions, int count) {
    static UnitPlace decode(long value) {
        return new UnitPlace((int) (value >>> 40), (int) (value >>> 20) & 0xfffff, (int) value & 0xfffff);
    }

    long encode() {
        return (long) index << 40 | (long) questions << 20 | count;
    }
}
