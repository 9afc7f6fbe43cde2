package suban.web.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of a page. Remembers everything the page complained about. */
public final class Reader implements AutoCloseable {
    private static final Path PICTURES =
            Boolean.getBoolean("screenshots") ? Path.of("..", "docs", "screenshots") : Path.of("target", "screenshots");

    private final BrowserContext context;
    private final boolean scripted;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Reader(BrowserContext context, boolean scripted) {
        this.context = context;
        this.scripted = scripted;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // A refused form is a 422 by design, and the browser reports each one.
            if (message.type().equals("error") && !message.text().contains("status of 4"))
                complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Errors of scripts and whatever the content policy had to forbid. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Texts whose contrast with what is behind them is below 4.5, or 3 for large ones, each with its ratio. */
    @SuppressWarnings("unchecked")
    public List<String> faintTexts() {
        return (List<String>) page.evaluate(Checks.CONTRAST);
    }

    /** Controls outside running text that are smaller than 44 pixels in a direction. */
    @SuppressWarnings("unchecked")
    public List<String> smallTargets() {
        return (List<String>) page.evaluate(Checks.TARGETS);
    }

    /** What axe finds against the WCAG and good practice: each rule with the elements that break it. */
    public List<String> violations() {
        if (scripted) return violations(page);
        // axe waits on timers, which stand still in a page without scripts: it looks at the same address with them.
        var size = page.viewportSize();
        try (BrowserContext other = context.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(size.width, size.height))) {
            other.addCookies(context.cookies());
            Page same = other.newPage();
            same.navigate(page.url());
            return violations(same);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate(Checks.VIOLATIONS);
    }

    /** By how many pixels the page is wider than its window. */
    public int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** Keeps a picture of the window: with {@code -Dscreenshots=true} beside the documentation, else in the build folder. */
    public void picture(String name, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(whole));
    }

    @Override
    public void close() {
        context.close();
    }
}
