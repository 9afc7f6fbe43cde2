package suban.chatbot.reply;

/** A number to call at once, shown as a button. */
public record LineCall(String code, String number, String name) {}
