package suban.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged build, started as anybody starts it: with the launcher. */
final class PackagedService implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final String url;
    private final double startSeconds;

    private PackagedService(Process process, String url, double startSeconds) {
        this.process = process;
        this.url = url;
        this.startSeconds = startSeconds;
    }

    /** Without limits. @param options of {@code serve}, beside the port and the data folder */
    static PackagedService start(Path launcher, Path data, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--limits", "off"));
        all.addAll(List.of(options));
        return startLimited(launcher, data, all.toArray(String[]::new));
    }

    /** As it is shipped. @param options of {@code serve}, beside the port and the data folder */
    static PackagedService startLimited(Path launcher, Path data, String... options) throws IOException {
        long start = System.nanoTime();
        List<String> command =
                new ArrayList<>(List.of(launcher.toString(), "serve", "--port", "0", "--data", data.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Optional<Matcher> ready =
                out.lines().map(READY::matcher).filter(Matcher::find).findFirst();
        if (ready.isEmpty()) throw new IOException("the service did not start");
        return new PackagedService(process, ready.get().group(), (System.nanoTime() - start) / 1e9);
    }

    String url() {
        return url;
    }

    /** From the launcher's first instruction to the line that says the service is ready. */
    double startSeconds() {
        return startSeconds;
    }

    /** Processor time that the process has used so far, in milliseconds. */
    double processorMillis() {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** Resident memory of the process in MiB. */
    double residentMebibytes() throws IOException {
        return mebibytes(RESIDENT);
    }

    /** The most resident memory that the process ever had, in MiB. */
    double peakMebibytes() throws IOException {
        return mebibytes(PEAK);
    }

    private double mebibytes(Pattern line) throws IOException {
        String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
        Matcher matcher = line.matcher(status);
        if (!matcher.find()) throw new IOException("no " + line);
        return Long.parseLong(matcher.group(1)) / 1024.0;
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
