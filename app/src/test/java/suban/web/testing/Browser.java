package suban.web.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The Chromium of the operating system, driven by Playwright. Nothing is downloaded. Where there is none, tests are
 * skipped with the line that installs it, except in continuous integration, where they fail. Not thread-safe: one
 * browser a test class.
 */
public final class Browser implements AutoCloseable {
    /** The shell without a window is the same engine and takes a quarter less time. */
    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));

    private static final String INSTALL = "no Chromium here; install it: apt-get install -y chromium fonts-noto-cjk";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path program) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    public static Browser open() {
        Optional<Path> program = Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of), USUAL_PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty() && "true".equals(System.getenv("CI"))) throw new IllegalStateException(INSTALL);
        assumeTrue(program.isPresent(), INSTALL);
        return new Browser(program.orElseThrow());
    }

    /** A reader with a window of this width, cookies of their own and Chinese as their language. */
    public Reader reader(int width) {
        return reader(width, options -> options);
    }

    /** A reader who has set more: {@code setJavaScriptEnabled}, {@code setColorScheme}, {@code setLocale} and so on. */
    public Reader reader(int width, UnaryOperator<com.microsoft.playwright.Browser.NewContextOptions> more) {
        com.microsoft.playwright.Browser.NewContextOptions options =
                more.apply(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, width < 700 ? 844 : 900)
                        .setDeviceScaleFactor(width < 700 ? 2 : 1)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
        return new Reader(browser.newContext(options), !Boolean.FALSE.equals(options.javaScriptEnabled));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
