package dev.millrace.dsl.guardrail;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An owner or an action, with {@code *} for any text within a name.
 *
 * @param whole what a name has to match
 */
record ActionPattern(Pattern whole) {

    static ActionPattern of(String name) {
        if (name.isBlank() || name.indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    "\"" + name
                            + "\" is neither an owner nor an action: write \"acme\", \"acme/deploy\" or \"acme/deploy-*\", without a version");
        }
        var text = Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*"));
        // Of an owner or a repository, whatever is in it; GitHub ignores the case of their letters.
        return new ActionPattern(Pattern.compile(text + "(/.*)?", Pattern.CASE_INSENSITIVE));
    }

    boolean matches(String action) {
        return whole.matcher(action).matches();
    }
}
