package suban.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Texts and bytes as nobody should send them, but somebody will. Made from a {@link Random} alone. */
public final class Hostile {
    private static final List<String> ORDINARY = List.of(
            "福田区华强北路路灯坏了，昨晚八点到现在都没修好，我的电话13800138000",
            "楼下烧烤店天天半夜吵到两点，油烟也大，麻烦管一管，我叫王小明，身份证440301199001011234",
            "居住证丢了怎么补办？要带什么材料，多少钱，几天能拿到",
            "上个月15号到这个月3号之间工地每天凌晨施工，南山区科技园深圳湾一号旁边",
            "wo xiang ban juzhuzheng, wenti shi zai nali ban",
            "出身证怎么办，我宝宝三个月了",
            "The street light at 12 Nanshan Road has been out since last Tuesday, call me on +86 138 0013 8000",
            "How do I get a residense permit? It's for my mother, she's 65.",
            "There is smoke coming from the flat upstairs and somebody is shouting",
            "Garbage hasn't been collected in Luohu for 3 days, please send someone tomorrow at 5pm",
            "不用来修了，已经好了",
            "继续",
            "转人工",
            "算了",
            "yes",
            "2",
            "谢谢",
            "CGQ3-XEKE-P69E");
    private static final List<String> PIECES = List.of(
            "\u0000",
            "\u0001\u001B[31m",
            "\u202E",
            "\u2066\u2069",
            "\u200B",
            "\uFEFF",
            "\u200D",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\uFFFF",
            "\uDBFF\uDFFF",
            "e\u0301\u0301\u0301",
            "ﷺ",
            "\u2028",
            "\r\n",
            "\t",
            "　",
            "'",
            "\"",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "${7*7}",
            "{{7*7}}",
            "%00",
            "%s%n%x",
            "../../../../etc/passwd",
            "\\",
            "*:*",
            "a AND (b",
            "[x TO",
            "~999999999",
            "?" + "*".repeat(30),
            "-1",
            "0",
            "2147483648",
            "-9223372036854775808",
            "1e999",
            "NaN",
            "∞",
            "99999999999999999999",
            "9999-12-31T23:59:59+18:00",
            "-999999999-01-01",
            "2026-02-30",
            "0000-00-00",
            "25点61分",
            "负三月四十五日",
            "第九千九百九十九亿天",
            "32号",
            "00:00-24:00",
            "明年昨天的前天",
            "ⅧⅨ⑩",
            "１２３",
            "٣٤",
            "一二三四五六七八九十百千万亿",
            "| a | b |\n|---|---|\n",
            "> ".repeat(40),
            "[".repeat(60),
            "](",
            "```",
            "* * *\n".repeat(9),
            "&#x26;lt;",
            "<!--",
            "]]>",
            "{\"a\":",
            "[[[[",
            "- - - -",
            "&a [*a]",
            "!!java/object",
            "--- ",
            "=cmd|' /C calc'!A0",
            "AAAA-AAAA-AAAA",
            "福田福田福田",
            "路路路路路",
            "110119120",
            "13800138000",
            "a@b.c",
            "http://[::1]:99999/",
            "粤B12345",
            "㈠㈡",
            "𠮷",
            "𐍈");

    private final Random random;

    public Hostile(Random random) {
        this.random = random;
    }

    public Random random() {
        return random;
    }

    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Mostly a few dozen characters, now and then up to {@code most}. */
    public String text(int most) {
        StringBuilder text = new StringBuilder(chance(0.7) ? one(ORDINARY) : noise(random.nextInt(60)));
        for (int changes = random.nextInt(6); changes > 0; changes--) change(text);
        if (chance(0.02)) text = new StringBuilder(text.toString().repeat(1 + most / Math.max(1, text.length())));
        if (text.length() > most) text.setLength(most);
        return text.toString();
    }

    public String text() {
        return text(2_000);
    }

    /** What stands in one field: often short, often nothing sensible. */
    public String value() {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> one(PIECES);
            case 2 -> one(PIECES) + one(PIECES) + one(ORDINARY);
            case 3 -> Long.toString(random.nextLong() >> random.nextInt(64));
            default -> text(300);
        };
    }

    private void change(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int until = Math.min(text.length(), at + random.nextInt(12));
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> text.insert(at, one(PIECES));
            case 3 -> text.delete(at, until);
            case 4 -> text.insert(at, text.substring(at, until).repeat(1 + random.nextInt(30)));
            case 5 -> text.insert(at, one(ORDINARY));
            default -> text.insert(at, (char) random.nextInt(0x10000));
        }
    }

    private String noise(int length) {
        StringBuilder noise = new StringBuilder();
        int plane = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            noise.append((char)
                    (plane == 0
                            ? random.nextInt(128)
                            : plane == 1 ? 0x4E00 + random.nextInt(0x51A5) : random.nextInt(0x10000)));
        }
        return noise.toString();
    }

    /** A file like the given one with some of its bytes changed, taken out, doubled or cut off. */
    public byte[] bytes(byte[] like) {
        byte[] bytes = like.clone();
        for (int changes = 1 + random.nextInt(8); changes > 0 && bytes.length > 0; changes--) {
            // Headers stand at the beginning, so most changes do.
            int at = random.nextInt(chance(0.7) ? Math.min(bytes.length, 200) : bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) 0xFF;
                case 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 3 -> bytes = splice(bytes, at, Math.min(bytes.length, at + random.nextInt(20)), new byte[0]);
                case 4 ->
                    bytes = splice(
                            bytes,
                            at,
                            at,
                            java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(64))));
                default -> {
                    if (chance(0.2)) bytes = java.util.Arrays.copyOf(bytes, at);
                }
            }
        }
        return bytes;
    }

    private static byte[] splice(byte[] bytes, int from, int until, byte[] with) {
        byte[] result = new byte[bytes.length - (until - from) + with.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(with, 0, result, from, with.length);
        System.arraycopy(bytes, until, result, from + with.length, bytes.length - until);
        return result;
    }

    /** As UTF-8, the first unpaired surrogate in the three bytes that no UTF-8 has, now and then broken otherwise. */
    public byte[] utf8(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int lone = surrogateAlone(text);
        if (lone >= 0) {
            byte[] before = text.substring(0, lone).getBytes(StandardCharsets.UTF_8);
            byte[] after = text.substring(lone + 1).getBytes(StandardCharsets.UTF_8);
            char c = text.charAt(lone);
            byte[] none = {(byte) (0xE0 | c >> 12), (byte) (0x80 | c >> 6 & 0x3F), (byte) (0x80 | c & 0x3F)};
            utf8 = splice(
                    splice(before, before.length, before.length, none), before.length + 3, before.length + 3, after);
        }
        return chance(0.05) ? bytes(utf8) : utf8;
    }

    /** Where the first one stands that belongs to no pair, or -1. */
    private static int surrogateAlone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            if (text.codePointAt(i) <= 0xFFFF) return i;
            i++;
        }
        return -1;
    }
}
