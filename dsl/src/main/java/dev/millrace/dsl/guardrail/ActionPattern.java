package dev.millrace.dsl.guardrail;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An owner, an action or an image, with {@code *} for any text within a name.
 *
 * @param whole what a name has to match
 */
record ActionPattern(Pattern whole) {

    private static final String IMAGE = "docker://";
    // What stands elsewhere, as a space or a slash at the end, no name has.
    private static final Pattern ACTIONS = Pattern.compile("[\\w*-]+(/[\\w.*-]+(/[^/@\\s]+)*)?");
    private static final Pattern IMAGES = Pattern.compile(IMAGE + "[^/@\\s]+(/[^/@\\s]+)*");

    static ActionPattern of(String name) {
        var isImage = name.startsWith(IMAGE);
        if (!(isImage ? IMAGES : ACTIONS).matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name
                    + "\" is neither an owner nor an action nor an image: write \"acme\", \"acme/deploy\", \"acme/deploy-*\""
                    + " or \"docker://alpine\", without a version or a slash at the end");
        }
        var text = Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*"));
        // Of an owner or a repository, whatever is in it; GitHub ignores the case of their letters. An image has any
        // tag.
        return new ActionPattern(
                Pattern.compile(text + (isImage ? "(/.*|:[^/]*)?" : "(/.*)?"), Pattern.CASE_INSENSITIVE));
    }

    /** Whether it is that of an action or an image, which is named without its commit or digest. */
    boolean matches(String action) {
        return whole.matcher(action).matches();
    }
}
