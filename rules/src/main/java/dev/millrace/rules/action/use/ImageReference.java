package dev.millrace.rules.action.use;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of an image, as Docker reads it: {@code HOST/PATH:TAG@DIGEST}, all but a path optional.
 *
 * @param host the registry; empty for the default one
 * @param path what it has there
 * @param tag what follows the colon; absent without a colon
 * @param digest what follows the {@code @}
 */
record ImageReference(String host, String path, Optional<String> tag, Optional<String> digest) {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TAG = 128;
    private static final int LEAST_DIGITS = 32;
    private static final int ID_DIGITS = 64;

    /** Cuts a name into its parts, right or wrong. */
    static ImageReference parse(String name) {
        var at = name.indexOf('@');
        var digest = at < 0 ? Optional.<String>empty() : Optional.of(name.substring(at + 1));
        var rest = at < 0 ? name : name.substring(0, at);
        var colon = rest.indexOf(':', Math.max(0, rest.lastIndexOf('/')));
        var tag = colon < 0 ? Optional.<String>empty() : Optional.of(rest.substring(colon + 1));
        rest = colon < 0 ? rest : rest.substring(0, colon);
        var slash = rest.indexOf('/');
        var isHost = slash > 0 && isHost(rest.substring(0, slash));
        return new ImageReference(
                isHost ? rest.substring(0, slash) : "", isHost ? rest.substring(slash + 1) : rest, tag, digest);
    }

    // Docker tells a registry from a folder by these marks.
    private static boolean isHost(String name) {
        return name.contains(".")
                || name.contains(":")
                || name.equals("localhost")
                || !name.equals(name.toLowerCase(Locale.ROOT));
    }

    /** Whether there is a colon, and nothing behind it. */
    boolean hasEmptyTag() {
        return tag.isPresent() && tag.get().isEmpty();
    }

    /** What is wrong beside an empty tag. */
    Optional<String> mistake() {
        if (path.isEmpty()) {
            return Optional.of("it names no image");
        }
        if (!isHostName()) {
            return Optional.of("\"" + host + "\" is no host of a registry");
        }
        if (!path.equals(path.toLowerCase(Locale.ROOT))) {
            return Optional.of("the image has to be in lower case, \"" + path.toLowerCase(Locale.ROOT) + "\"");
        }
        if (host.length() + path.length() >= LONGEST_NAME) {
            return Optional.of("it has more than " + LONGEST_NAME + " characters");
        }
        for (var part : List.of(path.split("/", -1))) {
            if (!isComponent(part)) {
                return Optional.of(
                        part.isEmpty()
                                ? "there is nothing between two slashes, or at an end"
                                : "\"" + part
                                        + "\" has to be letters and digits, with single dots, hyphens or _ between them");
            }
        }
        if (host.isEmpty() && path.length() == ID_DIGITS && isHex(path)) {
            return Optional.of("it is the ID of an image, not a name");
        }
        return mistakeBehindName();
    }

    private Optional<String> mistakeBehindName() {
        if (tag.isPresent() && !tag.get().isEmpty() && !isTag(tag.get())) {
            return Optional.of("tag \"" + tag.get() + "\" has to be letters, digits, dots, hyphens and _, at most "
                    + LONGEST_TAG + ", and begins with none of dot and hyphen");
        }
        return digest.isPresent() && !isDigest(digest.get())
                ? Optional.of("\"" + digest.get() + "\" is no digest, like \"sha256:\" and 64 digits from 0 to f")
                : Optional.empty();
    }

    private boolean isHostName() {
        if (host.isEmpty() || host.startsWith("[")) {
            return true;
        }
        var colon = host.indexOf(':');
        if (colon >= 0 && !isAll(host.substring(colon + 1), "0123456789")) {
            return false;
        }
        for (var part : List.of((colon < 0 ? host : host.substring(0, colon)).split("\\.", -1))) {
            var lower = part.toLowerCase(Locale.ROOT);
            if (!isAll(lower, "abcdefghijklmnopqrstuvwxyz0123456789-")
                    || lower.startsWith("-")
                    || lower.endsWith("-")) {
                return false;
            }
        }
        return true;
    }

    // Between letters and digits stand a dot, one or two _, or any number of hyphens.
    private static boolean isComponent(String part) {
        var between = "";
        var wordBefore = false;
        for (var i = 0; i < part.length(); i++) {
            var c = part.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (!between.isEmpty() && !isSeparator(between)) {
                    return false;
                }
                between = "";
                wordBefore = true;
            } else if (!wordBefore || ".-_".indexOf(c) < 0) {
                return false;
            } else {
                between += c;
            }
        }
        return wordBefore && between.isEmpty();
    }

    private static boolean isSeparator(String between) {
        return between.equals(".") || between.equals("_") || between.equals("__") || isAll(between, "-");
    }

    private static boolean isTag(String tag) {
        return tag.length() <= LONGEST_TAG
                && isAll(tag.toLowerCase(Locale.ROOT), "abcdefghijklmnopqrstuvwxyz0123456789_.-")
                && tag.charAt(0) != '.'
                && tag.charAt(0) != '-';
    }

    private static boolean isDigest(String digest) {
        var colon = digest.indexOf(':');
        if (colon < 1) {
            return false;
        }
        var digits = digest.substring(colon + 1);
        return isHex(digits)
                && (digest.startsWith("sha256:") ? digits.length() == ID_DIGITS : digits.length() >= LEAST_DIGITS);
    }

    private static boolean isHex(String text) {
        return isAll(text, "0123456789abcdef");
    }

    private static boolean isAll(String text, String allowed) {
        return !text.isEmpty() && text.chars().allMatch(c -> allowed.indexOf(c) >= 0);
    }
}
