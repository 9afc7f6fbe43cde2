package suban.classifier.parts;

/** How a segment begins, by its own words. */
enum Opening {
    /** 另外, 顺便, "another thing": something else comes. */
    FURTHER("further"),
    /** 还有, 也, "and": something else, or more of the same. */
    ALSO("also"),
    /** 1. 二、 ③ "secondly" */
    NUMBERED("numbered"),
    /** 所以, 希望, 我已经, "because", "so": more of the same. */
    GOES_ON("goes-on"),
    /** Contact, thanks and greetings: of nothing. */
    ASIDE("aside");

    private final String section;

    Opening(String section) {
        this.section = section;
    }

    String section() {
        return section;
    }
}
