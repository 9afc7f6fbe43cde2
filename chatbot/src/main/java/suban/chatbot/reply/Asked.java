package suban.chatbot.reply;

import java.util.List;

/** Which of several concerns told together a detail is asked about: the first that lacks one, in the order they were told. */
public final class Asked {
    /** It is the concern that the others stand beside, also when none lacks anything. */
    public static final int FIRST = -1;

    private Asked() {}

    /**
     * @param missing details of the first
     * @return index in {@code further}, or {@link #FIRST}
     */
    public static int of(List<String> missing, List<FurtherConcern> further) {
        if (!missing.isEmpty()) return FIRST;
        for (int i = 0; i < further.size(); i++)
            if (!further.get(i).concern().missing().isEmpty()) return i;
        return FIRST;
    }
}
