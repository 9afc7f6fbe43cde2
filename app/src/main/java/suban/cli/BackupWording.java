package suban.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suban.backup.Contents;
import suban.backup.Finding;
import suban.backup.Manifest;
import suban.backup.Refusal;
import suban.http.Json;

/** What the commands around backups say, to people and as JSON. */
final class BackupWording {
    private static final int MOST_LINES = 20;

    private final Terminal terminal;

    BackupWording(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandFailure refused(Refusal why, String subject) {
        int code = why == Refusal.NO_SPACE ? CommandFailure.COULD_NOT : CommandFailure.WRONG_INPUT;
        return new CommandFailure(code, words("backup.refused." + why.code(), subject));
    }

    CommandFailure failed(String key, IOException e) {
        String reason = e instanceof FileSystemException file && file.getReason() == null
                ? e.getClass().getSimpleName() + " " + e.getMessage()
                : String.valueOf(e.getMessage());
        return new CommandFailure(CommandFailure.COULD_NOT, words(key, reason));
    }

    CommandFailure damaged(String key, List<Finding> findings) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words(key, findings.size()));
        findings.stream().limit(MOST_LINES).forEach(finding -> sentences.add("  " + text(finding)));
        if (findings.size() > MOST_LINES) sentences.add("  …");
        return new CommandFailure(CommandFailure.COULD_NOT, sentences);
    }

    /** @throws CommandFailure naming what was found, if anything */
    void requireNothing(List<Finding> findings) {
        if (!findings.isEmpty()) throw damaged("cli.verify-found", findings);
    }

    String text(Finding finding) {
        return words("backup.finding." + finding.kind().code(), finding.subject());
    }

    void say(Manifest manifest) {
        terminal.say(
                "cli.backup-holds",
                manifest.contents().concerns(),
                manifest.contents().turns(),
                manifest.contents().articles(),
                manifest.photos(),
                manifest.files().size(),
                (manifest.bytes() + (1 << 20) - 1) >> 20);
    }

    Map<String, Object> summary(Manifest manifest) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("at", manifest.at().toString());
        object.put("version", manifest.version());
        object.put("schema", manifest.schema());
        object.put("database", manifest.database());
        object.put("files", manifest.files().size());
        object.put("bytes", manifest.bytes());
        object.putAll(summary(manifest.contents(), manifest.photos()));
        return object;
    }

    Map<String, Object> summary(Contents contents, long photos) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("concerns", contents.concerns());
        object.put("turns", contents.turns());
        object.put("articles", contents.articles());
        object.put("photos", photos);
        return object;
    }

    List<Map<String, String>> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Map.of("kind", finding.kind().code(), "subject", finding.subject()))
                .toList();
    }

    void print(Map<String, Object> object) {
        terminal.out().println(new Json().text(object));
    }

    private String words(String key, Object... values) {
        return terminal.messages().text(terminal.language(), key, values);
    }
}
