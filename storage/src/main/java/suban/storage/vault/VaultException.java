package suban.storage.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** What was sealed cannot be opened, or the keys for it cannot be read or kept. Nothing was changed. */
public final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient LocalText message;

    private VaultException(LocalText message, @Nullable Throwable cause) {
        super(message.en(), cause);
        this.message = message;
    }

    /** What happened and what to do next, in the reader's words. */
    public String message(Language language) {
        return message.in(language);
    }

    static VaultException noKeyFile(Path keyFile) {
        return new VaultException(
                new LocalText(
                        "找不到密钥文件 " + keyFile + "，没有它就读不出居民的数据。请把它放回原处（见备份），或用 --keys 指明位置。数据未被改动。",
                        "The key file " + keyFile + " is missing, and residents' data cannot be read without it. Put it"
                                + " back (see your backup), or say with --keys where it is. No data was changed."),
                null);
    }

    static VaultException noDataKeys(Path dataKeys) {
        return new VaultException(
                new LocalText(
                        "数据目录里的 " + dataKeys + " 不见了，数据库里的内容要靠它才能读。请从备份恢复；如果是要从头开始，请先移走密钥文件。数据未被改动。",
                        dataKeys
                                + " is missing from the data folder, and what the database holds cannot be read without"
                                + " it. Restore it from your backup; to start anew, move the key file away first. No"
                                + " data was changed."),
                null);
    }

    static VaultException otherKeys(Path keyFile) {
        return new VaultException(
                new LocalText(
                        "密钥文件 " + keyFile + " 不属于这个数据目录。请换成与之配套的密钥文件。数据未被改动。",
                        "The key file " + keyFile + " does not belong to this data folder. Use the one that was kept"
                                + " with it. No data was changed."),
                null);
    }

    static VaultException otherDatabase(Path keyFile, Throwable cause) {
        return new VaultException(
                new LocalText(
                        "数据库是用另一套密钥加密的，密钥文件 " + keyFile + " 和数据目录里的 keys.json 与它不配套。请换成与数据库配套的两个文件（见备份）。数据未被改动。",
                        "The database was sealed with other keys than those of the key file " + keyFile
                                + " and of keys.json"
                                + " in the data folder. Use the two files that belong to it (see your backup). No data was"
                                + " changed."),
                cause);
    }

    static VaultException unreadable(Path file, @Nullable Throwable cause) {
        return new VaultException(
                new LocalText(
                        "密钥文件 " + file + " 无法读取或已损坏。请检查权限，或从备份恢复。",
                        "The key file " + file + " cannot be read or is damaged. Check its permissions, or restore it"
                                + " from your backup."),
                cause);
    }

    static VaultException unwritable(Path file, Throwable cause) {
        return new VaultException(
                new LocalText(
                        "密钥文件 " + file + " 无法写入。请检查权限和磁盘空间，或用 --keys 指明别的位置。",
                        "The key file " + file + " cannot be written. Check permissions and disk space, or name another"
                                + " place with --keys."),
                cause);
    }

    static VaultException broken(@Nullable Throwable cause) {
        return new VaultException(
                new LocalText(
                        "有一份加密内容打不开：它被改动过，或其密钥已销毁。",
                        "Something sealed does not open: it was changed, or its key was destroyed."),
                cause);
    }
}
