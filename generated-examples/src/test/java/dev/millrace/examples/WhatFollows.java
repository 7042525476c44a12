package dev.millrace.examples;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.evaluation.Evaluator;
import dev.millrace.core.expression.evaluation.JobStatus;
import dev.millrace.core.graph.JobGraph;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.yaml.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of the jobs of a run when some of them fail, as GitHub works it out from the graph and the conditions in the YAML. Jobs that
 * run succeed, unless it is said that they fail.
 */
final class WhatFollows {

    /** How a job ends. */
    enum Outcome {
        SUCCESS,
        FAILURE,
        SKIPPED
    }

    private final EmittedWorkflow workflow;
    private final Data github;
    private final Set<String> failing = new HashSet<>();
    private final Map<String, Map<String, Data>> outputs = new HashMap<>();

    private WhatFollows(EmittedWorkflow workflow, Map<String, String> github) {
        this.workflow = workflow;
        this.github = texts(github);
    }

    static WhatFollows ofPullRequest(EmittedWorkflow workflow) {
        return new WhatFollows(
                workflow,
                Map.of(
                        "event_name",
                        "pull_request",
                        "ref",
                        "refs/pull/7/merge",
                        "base_ref",
                        "main",
                        "head_ref",
                        "fix"));
    }

    static WhatFollows ofPushTo(String branch, EmittedWorkflow workflow) {
        return new WhatFollows(
                workflow, Map.of("event_name", "push", "ref", "refs/heads/" + branch, "base_ref", "", "head_ref", ""));
    }

    /** The same when these jobs fail, if they run. */
    WhatFollows whenFails(String... jobs) {
        for (var job : jobs) {
            failing.add(known(job));
        }
        return this;
    }

    /** The same when a job has an output, if it runs; one that fails may have some, too. */
    WhatFollows withOutput(String job, String name, String value) {
        outputs.computeIfAbsent(known(job), key -> new HashMap<>()).put(name, Data.of(value));
        return this;
    }

    /** How each job ends by itself, in the order of the file. */
    Map<String, Outcome> outcomes() {
        var ended = new HashMap<String, Outcome>();
        var graph = JobGraph.of(workflow.yaml());
        graph.levels().forEach(level -> level.forEach(job -> ended.put(id(job), outcome(job, graph, ended))));
        var inOrder = new LinkedHashMap<String, Outcome>();
        workflow.yaml().jobs().forEach(job -> inOrder.put(id(job), ended.get(id(job))));
        return inOrder;
    }

    /** The jobs that end so. */
    List<String> jobs(Outcome outcome) {
        return outcomes().entrySet().stream()
                .filter(entry -> entry.getValue() == outcome)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> skipped() {
        return jobs(Outcome.SKIPPED);
    }

    /** What a job sees of those that it needs, as the JSON that a step gets by {@code toJSON(needs)}. */
    String needsAsJson(String job) {
        var ended = outcomes();
        return workflow.job(job).needs().stream()
                .map(Text::raw)
                .map(need -> "\"%s\": {\"result\": \"%s\", \"outputs\": {}}".formatted(need, result(need, ended)))
                .collect(joining(", ", "{", "}"));
    }

    private Outcome outcome(Job job, JobGraph graph, Map<String, Outcome> ended) {
        if (!runs(job, graph, ended)) {
            return Outcome.SKIPPED;
        }
        return failing.contains(id(job)) ? Outcome.FAILURE : Outcome.SUCCESS;
    }

    private boolean runs(Job job, JobGraph graph, Map<String, Outcome> ended) {
        var before = graph.ancestors(job).stream()
                .map(each -> result(id(each), ended))
                .toList();
        var condition = condition(job);
        var asksForStatus = condition.map(Expression::hasStatusFunction).orElse(false);
        // Not only a direct need counts, and not only a failure.
        if (!asksForStatus && before.stream().anyMatch(result -> !result.equals("success"))) {
            return false;
        }
        var evaluator = Evaluator.of(Map.of("github", github, "needs", needs(job, ended)))
                .status(before.contains("failure") ? JobStatus.FAILURE : JobStatus.SUCCESS);
        return condition.map(evaluator::condition).orElse(true);
    }

    private Data needs(Job job, Map<String, Outcome> ended) {
        var needs = new HashMap<String, Data>();
        for (var need : job.needs()) {
            var id = need.raw();
            var told = ended.get(id) == Outcome.SKIPPED ? Map.<String, Data>of() : outputs.getOrDefault(id, Map.of());
            needs.put(id, Data.object(Map.of("result", Data.of(result(id, ended)), "outputs", Data.object(told))));
        }
        return Data.object(needs);
    }

    // Whoever asks for a job that may fail is told that it did not.
    private String result(String job, Map<String, Outcome> ended) {
        return switch (requireNonNull(ended.get(job))) {
            case SKIPPED -> "skipped";
            case SUCCESS -> "success";
            case FAILURE -> workflow.continuesOnError(job) ? "success" : "failure";
        };
    }

    private static Optional<Expression> condition(Job job) {
        return job.condition()
                .map(text -> text.condition()
                        .wholeExpression()
                        .orElseThrow(() -> new AssertionError("this is no expression: " + text.raw())));
    }

    private String known(String job) {
        return id(workflow.job(job));
    }

    private static String id(Job job) {
        return job.id().raw();
    }

    private static Data texts(Map<String, String> values) {
        var data = new HashMap<String, Data>();
        values.forEach((name, value) -> data.put(name, Data.of(value)));
        return Data.object(data);
    }
}
