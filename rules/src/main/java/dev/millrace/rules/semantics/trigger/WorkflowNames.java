package dev.millrace.rules.semantics.trigger;

import dev.millrace.core.context.Repository;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the workflows of a repository are called, as {@code workflow_run} knows them.
 *
 * @param names the names: those that the files give themselves, and the paths of those that have none
 * @param byFile the name of each file, by the file's name
 */
record WorkflowNames(List<String> names, Map<String, String> byFile) {

    // Workflows that GitHub runs by itself, which no file declares.
    private static final Set<String> OF_GITHUB = Set.of(
            "codeql",
            "pages-build-deployment",
            "dependabot updates",
            "dependency graph",
            "automatic dependency submission",
            "copilot",
            "copilot code review",
            "copilot coding agent",
            "running copilot coding agent");

    /** Empty where one of them cannot be read, as it may be the one that is meant. */
    static Optional<WorkflowNames> of(Repository repository) {
        var names = new ArrayList<String>();
        var byFile = new HashMap<String, String>();
        for (var path : repository.workflows()) {
            var workflow = repository.workflow(path);
            if (workflow.isEmpty() || workflow.get().mayHold("name")) {
                return Optional.empty();
            }
            var name = workflow.get()
                    .name()
                    .filter(text -> !text.isEmpty())
                    .map(Text::raw)
                    .orElse(path);
            names.add(name);
            byFile.put(path.substring(path.lastIndexOf('/') + 1), name);
        }
        return Optional.of(new WorkflowNames(names, byFile));
    }

    boolean has(String name) {
        return OF_GITHUB.contains(name.toLowerCase(Locale.ROOT))
                || names.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** A file's name, or one that is nearly right. */
    String hint(String name) {
        var file = Optional.ofNullable(byFile.get(name.substring(name.lastIndexOf('/') + 1)))
                .or(() -> Optional.ofNullable(byFile.get(name + ".yml")))
                .or(() -> Optional.ofNullable(byFile.get(name + ".yaml")));
        return file.map(called -> "; that file's workflow is called \"" + called + "\"")
                .orElseGet(() -> Suggestion.hint(name, names));
    }
}
