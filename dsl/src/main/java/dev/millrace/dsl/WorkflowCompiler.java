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
import dev.millrace.dsl.plan.JobPlan;
import dev.millrace.dsl.plan.Occasion;
import dev.millrace.dsl.plan.PossibleRuns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        tellSkippable(edges);
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
                var placed = new PlacedJob(job, group.stage());
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
            var placed = requiredCheck(check, List.of());
            jobs.add(placed);
            addTrees(List.of(placed));
        });
    }

    private PlacedJob requiredCheck(RequiredCheck check, List<String> skippable) {
        var needed = check.jobs().isEmpty() ? blockingOnPullRequests() : check.jobs();
        var job = check.job(skippable).needsOnly(needed.toArray(dev.millrace.dsl.Job[]::new));
        return new PlacedJob(job, Optional.empty());
    }

    // Which of its needs may be skipped is known only when all edges are; the check is the last job.
    private void tellSkippable(JobEdges edges) {
        settings.requiredCheck().ifPresent(check -> {
            var placed = jobs.get(jobs.size() - 1);
            var skippable = edges.needs(placed).stream()
                    .filter(need ->
                            hasCondition(need) || edges.ancestors(need).stream().anyMatch(this::hasCondition))
                    .map(need -> need.job().id())
                    .toList();
            trees.put(placed, JobTrees.of(requiredCheck(check, skippable)));
        });
    }

    // GitHub says of a call that it was skipped when all jobs of the called workflow were, by conditions of theirs.
    private boolean hasCondition(PlacedJob job) {
        return tree(job).condition().isPresent() || job.job() instanceof CallJob;
    }

    // A branch rule asks for the check on pull requests, and on what a merge queue makes of them.
    private List<dev.millrace.dsl.Job> blockingOnPullRequests() {
        var events = settings.triggers().stream()
                .map(trigger -> trigger.tree().event().raw())
                .filter(List.of("pull_request", "merge_group")::contains)
                .toList();
        return jobs.stream()
                .filter(PlacedJob::isBlocking)
                .filter(job -> events.isEmpty()
                        || events.stream()
                                .anyMatch(event ->
                                        PossibleRuns.on(Occasion.of(event)).mayHold(tree(job))))
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
        var artifacts = ArtifactUses.of(jobs, isAlone(), findings::add);
        var stages = new StageJobs(StageOrder.of(stages(), findings::add), jobs);
        for (var job : jobs) {
            var common = job.job().settings();
            common.needs().forEach(need -> edges.need(job, need.raw().toLowerCase(Locale.ROOT)));
            referencesOf(job).jobs().forEach(other -> edges.need(job, other));
            artifacts.addNeeds(job, edges, findings::add);
            if (!common.needsOnly()) {
                edges.derive(job, stages.before(job), referencesOf(job).looksAtAllNeeds());
            }
        }
        edges.resolve();
        jobs.stream()
                .filter(job -> job.job().settings().needsOnly())
                .forEach(job -> artifacts.findTooEarly(job, edges, findings::add));
        GateCheck.check(jobs, edges, findings::add);
        return edges;
    }

    // Artifacts are those of the run: a caller or a called workflow may hand them over, too.
    private boolean isAlone() {
        return jobs.stream().noneMatch(job -> job.job() instanceof CallJob)
                && settings.triggers().stream().noneMatch(trigger -> trigger instanceof WorkflowCall);
    }

    private List<Stage> stages() {
        return settings.groups().stream()
                .flatMap(group -> group.stage().stream())
                .toList();
    }

    private Job finished(PlacedJob job, JobEdges edges) {
        var origin = job.job().settings().origin();
        var tree = StepIds.in(tree(job), job.job(), stepsReferredTo(job), findings::add);
        var written = tree.needs();
        var ids = new ArrayList<String>();
        // A need that no job has stays, so that the rule tells it.
        written.forEach(need -> ids.add(need.raw()));
        edges.needs(job).forEach(need -> ids.add(need.job().id()));
        return ids.isEmpty() ? tree : JobTrees.withNeeds(tree, Additions.texts(written, ids, origin));
    }

    // Those that texts name, and those that steps wait for or stop.
    private Set<String> stepsReferredTo(PlacedJob job) {
        var all = new HashSet<>(referencesOf(job).steps());
        job.job().stepList().stream().flatMap(Step::flat).forEach(step -> {
            if (step instanceof WaitStep wait) {
                all.addAll(wait.targets());
            } else if (step instanceof CancelStep cancel) {
                all.add(cancel.target());
            }
        });
        return all;
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
        var builder = WorkflowBuilder.builder(settings.treeWithExtras());
        if (!triggers.isEmpty()) {
            builder.on(new Triggers(Items.of(triggers, origin.copy()), Extras.NONE, origin.copy()));
        }
        if (!all.isEmpty()) {
            builder.jobs(Items.of(all, origin.copy()));
        }
        return RawKeys.in(builder.build(), settings.innerExtras());
    }

    private Job tree(PlacedJob job) {
        return Optional.ofNullable(trees.get(job)).orElseGet(() -> job.job().tree());
    }

    private References referencesOf(PlacedJob job) {
        return references.getOrDefault(job, References.NONE);
    }
}
