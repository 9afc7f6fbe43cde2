package suban.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a process of its own, to be killed at any moment. */
public final class ChildProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)");

    private final Process process;
    private final String url;

    private ChildProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts on a data folder and returns when it listens. */
    public static ChildProcess start(Path data, String... before) {
        Service.shareEmbeddings(data.resolve("cache"));
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "suban.Main",
                "serve",
                "--port",
                "0",
                "--limits",
                "off",
                "--data",
                data.toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            Optional<Matcher> ready =
                    out.lines().map(READY::matcher).filter(Matcher::find).findFirst();
            if (ready.isEmpty()) throw new IllegalStateException("the service did not start");
            return new ChildProcess(process, ready.get().group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Client client() {
        return new Client(url);
    }

    /** SIGKILL: nothing in the process gets to run any more. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
