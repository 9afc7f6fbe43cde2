package suban.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What part of a file is asked for (RFC 9110, 14.2).
 *
 * @param from its first byte, from 0
 * @param length bytes
 * @param partial whether a part was asked for, be it all of it
 */
public record ByteRange(long from, long length, boolean partial) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * One range; whoever asks for several, or in words that nobody knows, gets the whole file, as the standard has it.
     *
     * @param header what stands in {@code Range}, or null
     * @param size bytes of the file, 1 at least
     * @return nothing when what is asked for lies outside the file
     */
    public static Optional<ByteRange> find(@Nullable String header, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty())
            return Optional.of(new ByteRange(0, size, false));
        if (asked.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(asked.group(2)), size);
            return last == 0 ? Optional.empty() : Optional.of(new ByteRange(size - last, last, true));
        }
        long from = Long.parseLong(asked.group(1));
        long until = asked.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(asked.group(2)), size - 1);
        if (!asked.group(2).isEmpty() && Long.parseLong(asked.group(2)) < from)
            return Optional.of(new ByteRange(0, size, false));
        return from >= size ? Optional.empty() : Optional.of(new ByteRange(from, until - from + 1, true));
    }

    /** As it stands in {@code Content-Range}. */
    public String content(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
