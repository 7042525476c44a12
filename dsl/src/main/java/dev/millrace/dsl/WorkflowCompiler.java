package dev.millrace.dsl;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Triggers;
import dev.millrace.core.workflow.WorkflowBuilder;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.Gate;
import dev.millrace.dsl.plan.JobPlan;
import dev.millrace.dsl.plan.Occasion;
import dev.millrace.dsl.plan.PossibleRuns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a syntax tree and a plan of a workflow: what its handles, stages, gates and artifacts come to. */
@Transparent
final class WorkflowCompiler {

    private final WorkflowSettings settings;
    private final List<Finding> findings = new ArrayList<>();
    private final List<PlacedJob> jobs = new ArrayList<>();
    private final Map<PlacedJob, Job> trees = new HashMap<>();
    private final Map<PlacedJob, References> references = new HashMap<>();

    private WorkflowCompiler(WorkflowSettings settings) {
        this.settings = settings;
    }

    static CompiledWorkflow compile(WorkflowSettings settings) {
        return new WorkflowCompiler(settings).compile();
    }

    private CompiledWorkflow compile() {
        place();
        addTrees(jobs);
        addRequiredCheck();
        addReferences();
        var edges = edges();
        var all = new ArrayList<Job>();
        var plans = new LinkedHashMap<String, JobPlan>();
        for (var job : jobs) {
            all.add(finished(job, edges));
            plans.put(job.key(), plan(job));
        }
        return new CompiledWorkflow(settings.id(), tree(all), plans, settings.guardrails(), findings);
    }

    private void place() {
        var known = new HashMap<String, PlacedJob>();
        for (var group : settings.groups()) {
            for (var job : group.jobs()) {
                var placed = PlacedJob.of(job, group.stage());
                var first = known.putIfAbsent(placed.key(), placed);
                // Two different jobs with one id both stay: a rule tells of them.
                if (first == null || !isSame(first, placed)) {
                    jobs.add(placed);
                    findings.addAll(unreadable(job));
                }
            }
        }
    }

    private static boolean isSame(PlacedJob first, PlacedJob second) {
        return first.gate() == second.gate()
                && first.stage().map(Stage::name).equals(second.stage().map(Stage::name))
                && first.job().tree().equals(second.job().tree());
    }

    private static List<Finding> unreadable(dev.millrace.dsl.Job job) {
        return job instanceof PastedJob pasted
                ? pasted.yaml().findingsOfJob()
                : job.stepList().stream()
                        .flatMap(step -> step.findings().stream())
                        .toList();
    }

    private void addTrees(List<PlacedJob> some) {
        some.forEach(job -> trees.put(job, JobTrees.of(job)));
    }

    private void addRequiredCheck() {
        settings.requiredCheck().ifPresent(check -> {
            var needed = check.jobs().isEmpty() ? blockingOnPullRequests() : check.jobs();
            var job = check.job().needsOnly(needed.toArray(dev.millrace.dsl.Job[]::new));
            var placed = PlacedJob.of(job, Optional.empty());
            jobs.add(placed);
            addTrees(List.of(placed));
        });
    }

    private List<dev.millrace.dsl.Job> blockingOnPullRequests() {
        var runs = PossibleRuns.on(Occasion.of("pull_request"));
        return jobs.stream()
                .filter(job -> job.gate() == Gate.BLOCKING && runs.mayHold(tree(job)))
                .<dev.millrace.dsl.Job>map(PlacedJob::job)
                .toList();
    }

    private void addReferences() {
        var yaml = WorkflowWriter.toYaml(tree(jobs.stream().map(this::tree).toList()))
                .get("jobs");
        if (yaml.isPresent() && yaml.get() instanceof YamlMapping mapping) {
            for (var i = 0; i < jobs.size(); i++) {
                YamlNode node = mapping.entries().get(i).value();
                references.put(jobs.get(i), References.in(node));
            }
        }
    }

    private JobEdges edges() {
        var edges = new JobEdges(jobs);
        var artifacts = ArtifactUses.of(jobs, findings::add);
        var stages = StageOrder.of(
                settings.groups().stream()
                        .flatMap(group -> group.stage().stream())
                        .toList(),
                findings::add);
        for (var job : jobs) {
            job.job()
                    .settings()
                    .needs()
                    .forEach(need -> edges.need(job, need.raw().toLowerCase(java.util.Locale.ROOT)));
            referencesOf(job).jobs().forEach(other -> edges.need(job, other));
            artifacts.addNeeds(job, edges, findings::add);
            if (!job.job().settings().needsOnly()) {
                job.stage().ifPresent(stage -> edges.derive(job, derived(job, stages.before(stage))));
            }
        }
        edges.resolve();
        jobs.stream()
                .filter(job -> job.job().settings().needsOnly())
                .forEach(job -> artifacts.findTooEarly(job, edges, findings::add));
        GateCheck.check(jobs, edges, stages, findings::add);
        return edges;
    }

    // A reporting job waits for all before it, any other one for what may stop it.
    private List<PlacedJob> derived(PlacedJob job, List<Stage> before) {
        var names = before.stream().map(Stage::name).toList();
        return jobs.stream()
                .filter(other -> other.stage()
                        .filter(stage -> names.contains(stage.name()))
                        .isPresent())
                .filter(other -> job.isReporting() || other.gate() == Gate.BLOCKING)
                .toList();
    }

    private Job finished(PlacedJob job, JobEdges edges) {
        var origin = job.job().settings().origin();
        var tree = StepIds.in(tree(job), job.job(), referencesOf(job).steps(), findings::add);
        var written = tree.needs();
        var ids = new ArrayList<String>();
        // A need that no job has stays, so that the rule tells it.
        written.forEach(need -> ids.add(need.raw()));
        edges.needs(job).forEach(need -> ids.add(need.job().id()));
        return ids.isEmpty() ? tree : JobTrees.withNeeds(tree, Additions.texts(written, ids, origin));
    }

    private JobPlan plan(PlacedJob job) {
        var callee = job.job() instanceof CallJob call
                ? call.callee().map(Workflow::compiled)
                : Optional.<CompiledWorkflow>empty();
        return new JobPlan(
                job.job().id(),
                job.stage().map(Stage::name),
                job.gate(),
                ExpectedTimes.of(job.job(), tree(job)),
                callee,
                settings.requiredCheck()
                        .filter(check -> check.id().equalsIgnoreCase(job.key()))
                        .isPresent());
    }

    private dev.millrace.core.workflow.Workflow tree(List<Job> all) {
        var origin = settings.origin();
        var triggers = settings.triggers().stream().map(Trigger::tree).toList();
        var builder = WorkflowBuilder.builder(settings.tree());
        if (!triggers.isEmpty()) {
            builder.on(new Triggers(Items.of(triggers, origin.copy()), Extras.NONE, origin.copy()));
        }
        if (!all.isEmpty()) {
            builder.jobs(Items.of(all, origin.copy()));
        }
        return RawKeys.in(builder.build(), settings.extras());
    }

    private Job tree(PlacedJob job) {
        return Optional.ofNullable(trees.get(job)).orElseGet(() -> job.job().tree());
    }

    private References referencesOf(PlacedJob job) {
        return references.getOrDefault(job, new References(Set.of(), Set.of()));
    }
}
