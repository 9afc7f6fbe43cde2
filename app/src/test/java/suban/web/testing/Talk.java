package suban.web.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A conversation in a page, as a resident holds it. */
public final class Talk {
    private final Page page;

    public Talk(Page page) {
        this.page = page;
    }

    /** Types a message, sends it with Enter and waits for its reply. */
    public Locator say(String message) {
        page.fill("#message", message);
        return afterOneMoreTurn(() -> page.press("#message", "Enter"));
    }

    /** Presses something that gets a reply. */
    public Locator press(Locator button) {
        return afterOneMoreTurn(button::click);
    }

    public Locator turns() {
        return page.locator(".turn:not(.pending)");
    }

    private Locator afterOneMoreTurn(Runnable act) {
        int before = turns().count();
        act.run();
        page.waitForCondition(() -> turns().count() > before);
        return turns().nth(before);
    }
}
