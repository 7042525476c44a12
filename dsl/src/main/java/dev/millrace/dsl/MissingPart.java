package dev.millrace.dsl;

import dev.millrace.core.finding.Suggestion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says that a workflow lacks what was to be changed, and what it has in its place. */
final class MissingPart {

    private MissingPart() {}

    static IllegalArgumentException job(String id, WorkflowSettings workflow) {
        var ids = Stream.concat(
                workflow.groups().stream()
                        .flatMap(group -> group.jobs().stream())
                        .map(Job::id),
                workflow.requiredCheck().map(RequiredCheck::id).stream());
        return missing("job", id, workflow.id(), ids);
    }

    static IllegalArgumentException stage(String name, WorkflowSettings workflow) {
        var names = workflow.groups().stream()
                .flatMap(group -> group.stage().stream())
                .map(Stage::name);
        return missing("stage", name, workflow.id(), names);
    }

    private static IllegalArgumentException missing(String kind, String name, String workflow, Stream<String> all) {
        var known = all.distinct().toList();
        return new IllegalArgumentException("workflow \"" + workflow + "\" has no " + kind + " \"" + name
                + "\" to change; it has " + list(known) + Suggestion.hint(name, known));
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : names.stream().collect(Collectors.joining("\", \"", "\"", "\""));
    }
}
