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

    private static final class Holder {

        static final Set<String> NAMES = new HashSet<>();

        static {
            for (var line : FactFile.lines("gh-commands.tsv")) {
                NAMES.add(line.column(0));
            }
        }
    }
}
