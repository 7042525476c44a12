package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Actions and programs after which the workspace has no more of the repository's files than before.
 *
 * <pre>{@code
 * WorkspaceNeutral.isAction("actions/setup-java") // true: it installs a JDK elsewhere
 * }</pre>
 */
@PublicApi
public final class WorkspaceNeutral {

    private final Set<String> actions = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();
    private final Set<String> programs = new HashSet<>();

    WorkspaceNeutral(FactFiles files) {
        for (var line : files.lines("workspace-neutral.tsv")) {
            var name = line.column(1);
            switch (line.column(0)) {
                case "program" -> programs.add(name);
                case "action" -> {
                    if (name.endsWith("*")) {
                        prefixes.add(name.substring(0, name.length() - 1));
                    } else {
                        actions.add(name);
                    }
                }
                default -> throw line.broken("\"" + line.column(0) + "\" is neither action nor program");
            }
        }
    }

    /** Whether this is known of an action, named without its ref. */
    public static boolean isAction(String action) {
        var folded = action.toLowerCase(Locale.ROOT);
        return Holder.ALL.actions.contains(folded)
                || Holder.ALL.prefixes.stream().anyMatch(folded::startsWith);
    }

    /** Whether this is known of a program that a script calls. */
    public static boolean isProgram(String program) {
        return Holder.ALL.programs.contains(program);
    }

    private static final class Holder {
        static final WorkspaceNeutral ALL = new WorkspaceNeutral(FactFiles.current());
    }
}
