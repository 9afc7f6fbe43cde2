package suban.cli;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.Application;
import suban.Configuration;
import suban.city.CityPack;
import suban.http.HttpServer;
import suban.http.PortInUse;
import suban.knowledge.search.IndexInUse;
import suban.staff.FirstPassword;

/** {@code suban serve}: runs until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Runnable {
    /** Megabytes. */
    private static final int MOST_VIDEO = 500;

    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:SUBAN_PORT:-8080}",
            descriptionKey = "serve.port")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "${env:SUBAN_BIND:-" + Configuration.THIS_MACHINE + "}",
            descriptionKey = "serve.bind")
    private String bind = Configuration.THIS_MACHINE;

    @Mixin
    private KeysOption keys = new KeysOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private LanguageModelOption languageModel = new LanguageModelOption();

    @Mixin
    private NoticeOptions notices = new NoticeOptions();

    @Mixin
    private TileOptions tiles = new TileOptions();

    @Option(
            names = "--limits",
            paramLabel = "on|off",
            defaultValue = "${env:SUBAN_LIMITS:-on}",
            descriptionKey = "serve.limits")
    private String limits = "on";

    @Option(names = "--forwarded", defaultValue = "${env:SUBAN_FORWARDED:-false}", descriptionKey = "serve.forwarded")
    private boolean forwarded;

    @Option(
            names = "--video-limit",
            paramLabel = "MB",
            defaultValue = "${env:SUBAN_VIDEO_LIMIT:-50}",
            descriptionKey = "serve.video-limit")
    private int videoLimit = 50;

    // Not an option: others on the machine see the arguments of a command.
    private final @Nullable String metricsToken = System.getenv("SUBAN_METRICS_TOKEN");

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Configuration configuration = configuration();
        requireFree(configuration);
        options.takeOverPrepared();
        CountDownLatch stopped = new CountDownLatch(1);
        try (Application application =
                Application.open(configuration, () -> options.read(terminal), new StartupLines(terminal))) {
            application.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                application.close();
                stopped.countDown();
            }));
            announce(application);
            stopped.await();
        } catch (PortInUse e) {
            throw portInUse(e.port());
        } catch (IndexInUse e) {
            String folder = configuration.data().toString();
            throw new CommandFailure(CommandFailure.COULD_NOT, wording("cli.data-in-use", folder));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Said at once, not after everything else is loaded. */
    private void requireFree(Configuration wanted) {
        if (!HttpServer.isFree(wanted.bind(), wanted.port())) throw portInUse(wanted.port());
    }

    private CommandFailure portInUse(int taken) {
        return new CommandFailure(CommandFailure.COULD_NOT, wording("cli.port-in-use", String.valueOf(taken)));
    }

    private Configuration configuration() {
        if (port < 0 || port > 65_535) {
            throw new CommandFailure(CommandFailure.WRONG_INPUT, wording("cli.not-a-port", String.valueOf(port)));
        }
        if (!HttpServer.isOwn(bind)) {
            throw new CommandFailure(CommandFailure.WRONG_INPUT, wording("cli.not-an-address", bind));
        }
        if (!limits.equals("on") && !limits.equals("off")) {
            throw new CommandFailure(CommandFailure.WRONG_INPUT, wording("cli.on-or-off", "--limits", limits));
        }
        if (videoLimit < 0 || videoLimit > MOST_VIDEO) {
            throw new CommandFailure(
                    CommandFailure.WRONG_INPUT, wording("cli.not-a-video-limit", String.valueOf(videoLimit)));
        }
        return new Configuration(
                port,
                bind,
                options.data(),
                keys.of(options.data()),
                database.url(),
                limits.equals("on"),
                forwarded,
                metricsToken,
                languageModel.settings(terminal),
                notices.settings(terminal),
                notices.publicAddress(terminal),
                (long) videoLimit << 20,
                tiles.source(terminal));
    }

    private void announce(Application application) {
        CityPack pack = application.engines().pack();
        terminal.say("cli.ready", pack.city().name().in(terminal.language()), String.valueOf(application.port()));
        if (bind.equals(Configuration.THIS_MACHINE)) terminal.say("cli.only-here");
        if (application.keysAreNew()) terminal.say("cli.keys-made", keys.of(options.data()));
        FirstPassword first = application.firstAdministrator();
        if (first != null) announce(terminal, first, String.valueOf(application.port()));
        if (pack.city().sample()) terminal.say("cli.sample");
    }

    /** What is printed where nobody sits ends up in a log, where no password belongs. */
    static void announce(Terminal terminal, FirstPassword first, String at) {
        String name = first.account().name();
        if (terminal.isWatched()) {
            terminal.say("cli.first-password", name, first.password(), at, FirstPassword.GOOD.toHours());
        } else {
            terminal.say("cli.first-password-later", name, at);
        }
    }

    private String wording(String key, Object... values) {
        return terminal.messages().text(terminal.language(), key, values);
    }
}
