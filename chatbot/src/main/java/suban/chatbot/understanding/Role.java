package suban.chatbot.understanding;

/** What a message is, whatever its topic. The order is that of what was learnt. */
public enum Role {
    /** Tells of a trouble or a wish that somebody should see to. */
    REPORT,
    /** Asks for something that an article may say. */
    QUESTION,
    /** Wants nothing that a city could do or say. */
    REMARK
}
