package suban.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import suban.Version;
import suban.http.Json;

/** {@code suban version}. */
@Command(name = "version")
final class VersionCommand implements Runnable {
    private final Terminal terminal;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("suban", Version.current());
        version.put("java", Runtime.version().toString());
        version.put("home", System.getProperty("java.home"));
        if (json) {
            terminal.out().println(new Json().text(version));
        } else {
            version.forEach((what, number) -> terminal.out().println(what + " " + number));
        }
    }
}
