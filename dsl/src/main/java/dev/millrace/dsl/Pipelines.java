package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Workflows that are checked and written together.
 *
 * <pre>{@code
 * WorkflowFiles.in(Path.of(".")).write(pipelines(ci, release))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Pipelines {

    private static final String DEFAULT_COMMAND = "run that class";

    private final List<Workflow> workflows;
    private final String command;

    private Pipelines(List<Workflow> workflows, String command) {
        this.workflows = List.copyOf(workflows);
        this.command = command;
    }

    static Pipelines of(List<Workflow> workflows) {
        var ids = new HashSet<String>();
        for (var workflow : workflows) {
            // Some file systems take them for one file.
            if (!ids.add(workflow.id().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two workflows have the id \"" + workflow.id()
                        + "\", and so the same file; rename one of them");
            }
        }
        return new Pipelines(workflows, DEFAULT_COMMAND);
    }

    /** The same pipelines, whose files name this command as the one that writes them again. */
    public Pipelines regeneratedBy(String value) {
        return new Pipelines(workflows, value);
    }

    /** The workflows in their order. */
    public List<Workflow> workflows() {
        return workflows;
    }

    /** The command that the files name. */
    public String command() {
        return command;
    }
}
