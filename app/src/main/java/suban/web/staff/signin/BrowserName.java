package suban.web.staff.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A short name of a browser, so that somebody recognises their own: {@code Chrome · Windows}. */
final class BrowserName {
    /** What a browser says and what it is called; browsers name others, too, so the first that fits counts. */
    private record Sign(String said, String name) {}

    private static final List<Sign> BROWSERS = List.of(
            new Sign("MicroMessenger/", "WeChat"),
            new Sign("QQBrowser/", "QQ Browser"),
            new Sign("UCBrowser/", "UC Browser"),
            new Sign("HuaweiBrowser/", "Huawei Browser"),
            new Sign("MiuiBrowser/", "Mi Browser"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("Chrome/", "Chrome"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Safari/", "Safari"));
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("HarmonyOS", "HarmonyOS"),
            new Sign("OpenHarmony", "HarmonyOS"),
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    private BrowserName() {}

    /** Empty when it says nothing that is known. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null) return "";
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(List<Sign> signs, String said) {
        return signs.stream()
                .filter(sign -> said.contains(sign.said()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
