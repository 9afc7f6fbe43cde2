package suban.storage.vault;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Data keys, one a period, wrapped in the data folder; the keys that unwrap them, one a period, in the key file elsewhere.
 * Several processes of one machine may use both files: each change is made to what the files hold, under a lock.
 *
 * <p>While keys are exchanged, the key file holds the next ones beside those of before, so that a process which is killed at
 * any moment leaves files that open.
 */
final class Keyring {
    private static final String NEXT = "next ";

    private final KeyFile wrapped;
    private final KeyFile wrapping;

    Keyring(Path dataKeys, Path keyFile) {
        wrapped = new KeyFile(dataKeys);
        wrapping = new KeyFile(keyFile);
    }

    boolean isThere() {
        return wrapped.exists() || wrapping.exists();
    }

    /**
     * Every data key.
     *
     * @throws VaultException if one of the files is missing, damaged, or belongs to another
     */
    Map<Period, byte[]> read() {
        if (!wrapping.exists()) throw VaultException.noKeyFile(wrapping.path());
        if (!wrapped.exists()) throw VaultException.noDataKeys(wrapped.path());
        SortedMap<String, byte[]> keys = wrapping.read();
        Map<Period, byte[]> dataKeys = new HashMap<>();
        wrapped.read().forEach((name, key) -> dataKeys.put(period(name), unwrap(name, key, keys)));
        return dataKeys;
    }

    /** The keys of these periods, made if they are not there. */
    Map<Period, byte[]> prepare(Collection<Period> periods) {
        return locked(() -> {
            Map<Period, byte[]> dataKeys = isThere() ? read() : new HashMap<>();
            List<Period> missing =
                    periods.stream().filter(p -> !dataKeys.containsKey(p)).toList();
            if (missing.isEmpty()) return dataKeys;
            SortedMap<String, byte[]> outer = wrapping.exists() ? wrapping.read() : new TreeMap<>();
            SortedMap<String, byte[]> inner = wrapped.exists() ? wrapped.read() : new TreeMap<>();
            for (Period period : missing) {
                byte[] key = Cipher.newKey();
                byte[] lock = Cipher.newKey();
                dataKeys.put(period, key);
                outer.put(period.name(), lock);
                inner.put(period.name(), wrap(period.name(), key, lock));
            }
            // A key that wraps nothing yet is harmless, a data key that nothing unwraps is not.
            wrapping.write(outer);
            wrapped.write(inner);
            return dataKeys;
        });
    }

    /** Wraps every data key with a new key; the keys of before open nothing that is written from now on. */
    void rotate() {
        locked(() -> {
            Map<Period, byte[]> dataKeys = read();
            SortedMap<String, byte[]> outer = wrapping.read();
            SortedMap<String, byte[]> next = new TreeMap<>();
            SortedMap<String, byte[]> inner = new TreeMap<>();
            dataKeys.forEach((period, key) -> {
                byte[] lock = Cipher.newKey();
                next.put(period.name(), lock);
                outer.put(NEXT + period.name(), lock);
                inner.put(period.name(), wrap(period.name(), key, lock));
            });
            wrapping.write(outer);
            wrapped.write(inner);
            wrapping.write(next);
            return next;
        });
    }

    /** Forgets a period: from then on nothing opens what was sealed in it, wherever copies lie. */
    void destroy(Period period) {
        locked(() -> {
            SortedMap<String, byte[]> outer = wrapping.read();
            SortedMap<String, byte[]> inner = wrapped.read();
            inner.remove(period.name());
            outer.remove(period.name());
            outer.remove(NEXT + period.name());
            wrapped.write(inner);
            wrapping.write(outer);
            return inner;
        });
    }

    private <T> T locked(Supplier<T> change) {
        Path lock = wrapping.path().resolveSibling(wrapping.path().getFileName() + ".lock");
        synchronized (Keyring.class) { // a process cannot hold the same lock twice
            try {
                Path parent = lock.getParent();
                if (parent != null) Files.createDirectories(parent);
                try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
                        FileLock held = channel.lock()) {
                    return change.get();
                }
            } catch (IOException e) {
                throw VaultException.unwritable(lock, e);
            }
        }
    }

    private Period period(String name) {
        try {
            return Period.named(name);
        } catch (java.time.format.DateTimeParseException e) {
            throw VaultException.unreadable(wrapped.path(), e);
        }
    }

    private static byte[] wrap(String name, byte[] key, byte[] with) {
        return Cipher.encrypt(with, key, about(name));
    }

    private byte[] unwrap(String name, byte[] key, SortedMap<String, byte[]> keys) {
        for (String candidate : List.of(name, NEXT + name)) {
            byte[] with = keys.get(candidate);
            if (with == null || with.length != Cipher.KEY_BYTES) continue;
            try {
                return Cipher.decrypt(with, ByteBuffer.wrap(key), about(name));
            } catch (GeneralSecurityException e) {
                // Then it is the other one.
            }
        }
        throw VaultException.otherKeys(wrapping.path());
    }

    private static byte[] about(String name) {
        return ("data key " + name).getBytes(StandardCharsets.UTF_8);
    }
}
