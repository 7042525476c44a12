package dev.millrace.core.report;

import java.nio.charset.StandardCharsets;

/**
 * The name of a file as a URI.
 *
 * @param text the URI
 * @param isAbsolute whether it says on its own where the file is
 */
record FileUri(String text, boolean isAbsolute) {

    private static final String PLAIN = "-._~/";
    private static final int REPLACEMENT = 0xFFFD;

    /** The URI of a name with {@code /} between folders. */
    static FileUri of(String name) {
        if (name.startsWith("/")) {
            return new FileUri("file://" + encode(name), true);
        }
        if (isOnDrive(name)) {
            return new FileUri("file:///" + name.charAt(0) + ":" + encode(name.substring(2)), true);
        }
        return new FileUri(encode(name), false);
    }

    private static boolean isOnDrive(String name) {
        return name.length() > 2 && isLetter(name.charAt(0)) && name.startsWith(":/", 1);
    }

    // A colon, too: before the first slash it would end a scheme.
    private static String encode(String name) {
        var out = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (isLetter(c) || c >= '0' && c <= '9' || c < 0x80 && PLAIN.indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                percents(c, out);
            }
        });
        return out.toString();
    }

    private static void percents(int codePoint, StringBuilder out) {
        // Half of a pair is no character, and UTF-8 has no bytes for it.
        var isHalf = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        var character = Character.toString(isHalf ? REPLACEMENT : codePoint);
        for (var b : character.getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(digit(b >> 4)).append(digit(b));
        }
    }

    private static char digit(int half) {
        return "0123456789ABCDEF".charAt(half & 0xF);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
