package suban.classifier.wording;

/** Which characters occur, as two 64-bit Bloom masks: what it denies is certain, what it grants is likely. */
record CharacterSet(long one, long other) {
    private static final int GOLDEN = 0x9E3779B9;
    private static final int SILVER = 0x85EBCA6B;

    static CharacterSet of(String text) {
        long one = 0;
        long other = 0;
        for (int i = 0; i < text.length(); i++) {
            one |= 1L << (text.charAt(i) * GOLDEN >>> 26);
            other |= 1L << (text.charAt(i) * SILVER >>> 26);
        }
        return new CharacterSet(one, other);
    }

    boolean mayHaveAll(CharacterSet needed) {
        return (needed.one & ~one) == 0 && (needed.other & ~other) == 0;
    }
}
