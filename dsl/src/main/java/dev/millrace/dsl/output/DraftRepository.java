package dev.millrace.dsl.output;

import dev.millrace.core.action.Action;
import dev.millrace.core.context.Repository;
import dev.millrace.core.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A repository as it will be when the drafts are written: one pipeline may call another that has no file yet. */
final class DraftRepository implements Repository {

    private final Repository committed;
    private final Map<String, Workflow> drafts;

    DraftRepository(Repository committed, Map<String, Workflow> drafts) {
        this.committed = committed;
        this.drafts = Map.copyOf(drafts);
    }

    @Override
    public boolean isKnown() {
        return committed.isKnown();
    }

    @Override
    public boolean exists(String path) {
        return drafts.containsKey(path) || committed.exists(path);
    }

    @Override
    public List<String> workflows() {
        return Stream.concat(committed.workflows().stream(), drafts.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Optional<Action> action(String folder) {
        return committed.action(folder);
    }

    @Override
    public Optional<Workflow> workflow(String file) {
        return Optional.ofNullable(drafts.get(file)).or(() -> committed.workflow(file));
    }
}
