package suban.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import suban.intake.notice.NoticeSettings;

/** Who sends what residents are told, and the address that they are sent to. */
final class NoticeOptions {
    @Option(
            names = "--notice-endpoint",
            paramLabel = "URL",
            defaultValue = "${env:SUBAN_NOTICE_ENDPOINT}",
            descriptionKey = "serve.notice-endpoint")
    private @Nullable URI endpoint;

    @Option(
            names = "--notice-token-file",
            paramLabel = "FILE",
            defaultValue = "${env:SUBAN_NOTICE_TOKEN_FILE}",
            descriptionKey = "serve.notice-token-file")
    private @Nullable Path tokenFile;

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            defaultValue = "${env:SUBAN_PUBLIC_ADDRESS}",
            descriptionKey = "serve.public-address")
    private @Nullable URI publicAddress;

    // Not an option: others on the machine see the arguments of a command.
    private final @Nullable String token = System.getenv("SUBAN_NOTICE_TOKEN");

    /**
     * Null where nobody sends.
     *
     * @throws CommandFailure when what was given names nobody
     */
    @Nullable
    NoticeSettings settings(Terminal terminal) {
        if (endpoint == null) return null;
        try {
            String known =
                    tokenFile == null ? token : Files.readString(tokenFile).strip();
            return new NoticeSettings(endpoint, known, NoticeSettings.PATIENCE);
        } catch (IOException e) {
            throw wrong(terminal, "cli.no-notice-token", String.valueOf(tokenFile));
        } catch (IllegalArgumentException e) {
            throw wrong(terminal, "cli.not-a-sender");
        }
    }

    /**
     * Without a slash at its end; null when it is not known.
     *
     * @throws CommandFailure when it is no address that a browser opens
     */
    @Nullable
    URI publicAddress(Terminal terminal) {
        if (publicAddress == null) return null;
        String scheme = publicAddress.getScheme();
        boolean opens = publicAddress.getHost() != null
                && publicAddress.getQuery() == null
                && publicAddress.getFragment() == null
                && publicAddress.getUserInfo() == null
                && ("http".equals(scheme) || "https".equals(scheme));
        if (!opens) throw wrong(terminal, "cli.not-a-public-address", publicAddress.toString());
        return URI.create(publicAddress.toString().replaceAll("/+$", ""));
    }

    private static CommandFailure wrong(Terminal terminal, String key, Object... values) {
        return new CommandFailure(
                CommandFailure.WRONG_INPUT, terminal.messages().text(terminal.language(), key, values));
    }
}
