package dev.millrace.examples.view;

import static java.util.stream.Collectors.joining;

import dev.millrace.core.graph.JobGraph;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.LongestPath;
import dev.millrace.dsl.plan.LongestPath.TimedJob;
import dev.millrace.dsl.plan.Occasion;
import dev.millrace.dsl.plan.PossibleRuns;
import dev.millrace.examples.view.RunCases.RunCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What the runs of a workflow have to wait for the longest; runs that wait for the same stand together. */
final class RunPaths {

    private final CompiledWorkflow workflow;

    private RunPaths(CompiledWorkflow workflow) {
        this.workflow = workflow;
    }

    static List<RunPath> of(CompiledWorkflow workflow) {
        var paths = new RunPaths(workflow);
        var all = new ArrayList<RunPath>();
        for (var trigger : workflow.tree().on().triggers()) {
            paths.of(trigger).forEach(path -> add(path, all));
        }
        return List.copyOf(all);
    }

    private static void add(RunPath path, List<RunPath> all) {
        for (var i = 0; i < all.size(); i++) {
            var other = all.get(i);
            if (other.isLike(path)) {
                var runs = new ArrayList<>(other.runs());
                runs.addAll(path.runs());
                all.set(i, new RunPath(runs, path.time(), path.jobs()));
                return;
            }
        }
        all.add(path);
    }

    private List<RunPath> of(Trigger trigger) {
        var alike = new LinkedHashMap<RunPath, List<RunCase>>();
        for (var each : RunCases.of(trigger)) {
            alike.computeIfAbsent(path(each.occasion()), none -> new ArrayList<>())
                    .add(each);
        }
        var paths = new ArrayList<RunPath>();
        alike.forEach((path, cases) -> {
            var run = TriggerWords.event(trigger) + (alike.size() == 1 ? "" : names(cases));
            paths.add(new RunPath(List.of(run), path.time(), path.jobs()));
        });
        return paths;
    }

    // Branches stand before tags: push to main, develop, of v*.
    private static String names(List<RunCase> cases) {
        var byLink = new LinkedHashMap<String, List<RunCase>>();
        cases.forEach(each ->
                byLink.computeIfAbsent(each.link(), none -> new ArrayList<>()).add(each));
        return byLink.entrySet().stream()
                .map(entry -> entry.getKey()
                        + entry.getValue().stream().map(RunCase::name).collect(joining(", ")))
                .collect(joining(","));
    }

    private RunPath path(Occasion occasion) {
        var longest = workflow.longestPath(occasion);
        return longest.time().high().isZero()
                ? new RunPath(List.of(), Optional.empty(), mostJobs(occasion))
                : new RunPath(List.of(), Optional.of(longest.time()), ids(longest));
    }

    private static List<String> ids(LongestPath path) {
        return path.jobs().stream().map(TimedJob::id).toList();
    }

    private List<String> mostJobs(Occasion occasion) {
        var running = new HashSet<>(JobView.ids(PossibleRuns.on(occasion).in(workflow.tree())));
        var chain = JobGraph.of(workflow.tree())
                .longestPath(job -> running.contains(job.id().raw()) ? 1 : 0);
        return JobView.ids(chain.jobs()).stream().filter(running::contains).toList();
    }
}
