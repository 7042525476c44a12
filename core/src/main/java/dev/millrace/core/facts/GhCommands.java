package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.HashSet;
import java.util.Set;

/**
 * The commands of the GitHub CLI.
 *
 * <pre>{@code
 * GhCommands.needsToken("pr") // true
 * }</pre>
 */
@PublicApi
public final class GhCommands {

    private GhCommands() {}

    /** Whether {@code gh} fails on a command without a token. */
    public static boolean needsToken(String command) {
        return Holder.NAMES.contains(command);
    }

    static Set<String> read(FactFiles files) {
        var names = new HashSet<String>();
        for (var line : files.lines("gh-commands.tsv")) {
            names.add(line.column(0));
        }
        return names;
    }

    private static final class Holder {
        static final Set<String> NAMES = read(FactFiles.current());
    }
}
