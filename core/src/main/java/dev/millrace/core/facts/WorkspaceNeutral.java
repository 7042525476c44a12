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

    private WorkspaceNeutral() {}

    /** Whether this is known of an action, named without its ref. */
    public static boolean isAction(String action) {
        var folded = action.toLowerCase(Locale.ROOT);
        return Holder.ACTIONS.contains(folded) || Holder.PREFIXES.stream().anyMatch(folded::startsWith);
    }

    /** Whether this is known of a program that a script calls. */
    public static boolean isProgram(String program) {
        return Holder.PROGRAMS.contains(program);
    }

    private static final class Holder {

        static final Set<String> ACTIONS = new HashSet<>();
        static final List<String> PREFIXES = new ArrayList<>();
        static final Set<String> PROGRAMS = new HashSet<>();

        static {
            for (var line : FactFile.lines("workspace-neutral.tsv")) {
                add(line);
            }
        }

        private static void add(FactLine line) {
            var name = line.column(1);
            switch (line.column(0)) {
                case "program" -> PROGRAMS.add(name);
                case "action" -> {
                    if (name.endsWith("*")) {
                        PREFIXES.add(name.substring(0, name.length() - 1));
                    } else {
                        ACTIONS.add(name);
                    }
                }
                default -> throw line.broken("\"" + line.column(0) + "\" is neither action nor program");
            }
        }
    }
}
