package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.pin.Pinning;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private final List<Workflow> workflows;
    private final Optional<String> command;
    private final Pinning pinning;

    private Pipelines(List<Workflow> workflows, Optional<String> command, Pinning pinning) {
        this.workflows = List.copyOf(workflows);
        this.command = command;
        this.pinning = pinning;
    }

    static Pipelines of(List<Workflow> workflows) {
        var ids = new HashMap<String, String>();
        for (var workflow : workflows) {
            var before = ids.putIfAbsent(workflow.id().toLowerCase(Locale.ROOT), workflow.id());
            if (before != null) {
                throw sameFile(before, workflow.id());
            }
        }
        return new Pipelines(workflows, Optional.empty(), Pinning.SHAS);
    }

    private static IllegalArgumentException sameFile(String id, String other) {
        return new IllegalArgumentException(
                id.equals(other)
                        ? "two workflows have the id \"" + id + "\", and so the same file; rename one of them"
                        : "the ids \"" + id + "\" and \"" + other
                                + "\" differ in case alone, which is the same file on some file systems; rename one of the workflows");
    }

    /**
     * The same pipelines and more workflows.
     *
     * @throws IllegalArgumentException when two of all would be one file
     */
    public Pipelines and(Workflow... more) {
        return with(Stream.concat(workflows.stream(), Stream.of(more)).toList());
    }

    /**
     * The same pipelines with a workflow in the place of the one of its id: {@code delivery(project).replacing(release(project).without("notify"))}.
     *
     * @throws IllegalArgumentException when there is none of that id
     */
    public Pipelines replacing(Workflow workflow) {
        requireKnown(workflow.id());
        return with(workflows.stream()
                .map(each -> each.id().equals(workflow.id()) ? workflow : each)
                .toList());
    }

    /**
     * The same pipelines without a workflow.
     *
     * @param id its id, like {@code ci} of {@code ci.yml}
     * @throws IllegalArgumentException when there is none of that id
     */
    public Pipelines without(String id) {
        requireKnown(id);
        return with(workflows.stream().filter(each -> !each.id().equals(id)).toList());
    }

    private void requireKnown(String id) {
        if (workflows.stream().noneMatch(each -> each.id().equals(id))) {
            throw new IllegalArgumentException("there is no workflow \"" + id + "\" among "
                    + workflows.stream().map(Workflow::id).collect(Collectors.joining("\", \"", "\"", "\"")));
        }
    }

    private Pipelines with(List<Workflow> all) {
        return new Pipelines(of(all).workflows, command, pinning);
    }

    /** The same pipelines, whose files name this command as the one that writes them again. */
    public Pipelines regeneratedBy(String value) {
        return new Pipelines(workflows, Optional.of(value), pinning);
    }

    /** The same pipelines, whose files name the versions of actions in this way; by commits, if nothing is said. */
    public Pipelines pinning(Pinning value) {
        return new Pipelines(workflows, command, value);
    }

    /** The workflows in their order. */
    public List<Workflow> workflows() {
        return workflows;
    }

    /** The command that the files name, where one is given. */
    public Optional<String> command() {
        return command;
    }

    /** How the files name the versions of actions. */
    public Pinning pinning() {
        return pinning;
    }
}
