package dev.millrace.rules.semantics.call;

import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Workflow;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks through what a job calls for a concurrency group that is held while it runs. */
final class GroupWalk {

    // Calls of one file with different inputs are different; more of them nobody writes by hand.
    private static final int MOST_CALLS = 1000;

    private final LocalWorkflows workflows;
    private final List<HeldGroup> held;
    private final Set<List<String>> seen = new HashSet<>();

    /**
     * A walk.
     *
     * @param held the groups that are held
     */
    GroupWalk(LocalWorkflows workflows, List<HeldGroup> held) {
        this.workflows = workflows;
        this.held = held;
    }

    /**
     * A group that waits for one that is held.
     *
     * @param held the one that is held
     * @param waiting the other
     * @param file the file that it stands in
     * @param job the job that waits; empty for all of the file
     */
    record Deadlock(HeldGroup held, HeldGroup waiting, String file, Optional<Job> job) {}

    private record Visit(String file, RunTexts texts) {}

    /** The first that is found behind a call. */
    Optional<Deadlock> behind(LocalCall first, RunTexts texts) {
        var open = new ArrayDeque<Visit>();
        enter(first, texts, open);
        while (!open.isEmpty() && seen.size() <= MOST_CALLS) {
            var visit = open.remove();
            var workflow = workflows.find(visit.file());
            var found = workflow.flatMap(called -> in(called, visit));
            if (found.isPresent()) {
                return found;
            }
            workflows.callsFrom(visit.file()).forEach(call -> enter(call, visit.texts(), open));
        }
        return Optional.empty();
    }

    private void enter(LocalCall call, RunTexts texts, ArrayDeque<Visit> open) {
        workflows
                .find(call.to())
                .filter(called -> !call.to().equals(workflows.root()))
                .flatMap(LocalWorkflows::declarationOf)
                .map(declared -> new Visit(call.to(), texts.called(call, declared)))
                .filter(visit -> seen.add(List.of(visit.file(), visit.texts().inputs())))
                .ifPresent(open::add);
    }

    private Optional<Deadlock> in(Workflow workflow, Visit visit) {
        var own = HeldGroup.of(workflow.concurrency(), visit.texts())
                .flatMap(waiting -> match(waiting, visit.file(), Optional.empty()));
        if (own.isPresent()) {
            return own;
        }
        for (var job : workflow.jobs()) {
            var found = HeldGroup.of(job.concurrency(), visit.texts())
                    .flatMap(waiting -> match(waiting, visit.file(), Optional.of(job)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Deadlock> match(HeldGroup waiting, String file, Optional<Job> job) {
        return held.stream()
                .filter(other -> other.form().equals(waiting.form()))
                .findFirst()
                .map(other -> new Deadlock(other, waiting, file, job));
    }
}
