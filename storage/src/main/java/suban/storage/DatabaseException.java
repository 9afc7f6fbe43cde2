package suban.storage;

import org.jspecify.annotations.Nullable;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** The database could not do its work. Nothing of the failed write was kept; what was written before stays. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    DatabaseException(Kind kind, @Nullable Throwable cause) {
        super(kind.message.en() + detail(cause), cause);
        this.kind = kind;
    }

    private static String detail(@Nullable Throwable cause) {
        return cause == null ? "" : " (" + cause.getMessage() + ")";
    }

    public Kind kind() {
        return kind;
    }

    /** What happened, what it means and what to do next, in the reader's words. */
    public String message(Language language) {
        return kind.message.in(language);
    }

    /** Why. */
    public enum Kind {
        NEWER_SCHEMA(
                "数据库由更新版本的速办建立，当前版本无法使用。请升级速办，或改用其他数据目录。数据未被改动。",
                "A newer version of Suban made this database, and this version cannot use it. Upgrade Suban or choose"
                        + " another data folder. No data was changed."),
        LOCKED(
                "数据库正被其他程序占用，本次操作没有保存。请稍后再试，或关闭占用它的程序。",
                "Another program holds the database, so nothing was saved this time. Try again in a moment, or close"
                        + " that program."),
        UNREACHABLE(
                "连不上数据库，本次操作没有保存。请检查数据库地址、账号、网络和文件权限。",
                "The database cannot be reached, so nothing was saved this time. Check its address, account, network"
                        + " and file permissions."),
        CORRUPT(
                "数据库文件已损坏或不是数据库。请停止服务，用最近的备份恢复。",
                "The database file is damaged or is no database. Stop the service and restore the latest backup."),
        DISK_FULL(
                "磁盘空间已满，本次操作没有保存，已保存的数据没有丢失。请清理磁盘后重试。",
                "The disk is full, so nothing was saved this time; what was saved before is safe. Free some space and"
                        + " try again."),
        DISK_FAILED(
                "磁盘读写出错，本次操作没有保存。请检查磁盘。",
                "The disk failed to read or write, so nothing was saved this time. Check the disk."),
        READ_ONLY(
                "数据库是只读的，无法保存。请检查文件和目录的权限。",
                "The database is read-only and cannot save. Check the permissions of its file and folder."),
        CLOSED("服务正在停止，本次操作没有保存。", "The service is stopping, so nothing was saved this time."),
        FAULT("数据库操作失败，本次操作没有保存。请查看日志。", "A database operation failed and nothing of it was saved. See the log.");

        private final LocalText message;

        Kind(String zh, String en) {
            message = new LocalText(zh, en);
        }
    }
}
