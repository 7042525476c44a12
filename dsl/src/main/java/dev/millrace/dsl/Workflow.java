package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.WorkflowBuilder;
import dev.millrace.dsl.WorkflowSettings.Group;
import dev.millrace.dsl.expression.Expression;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.Guardrail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workflow: one file in {@code .github/workflows}.
 *
 * <pre>{@code
 * workflow("ci").named("CI").on(push(branches("main"))).permissions(contents(READ)).jobs(build, test)
 * }</pre>
 */
@PublicApi
@Transparent
public final class Workflow {

    private final WorkflowSettings settings;
    private @Nullable CompiledWorkflow compiled;

    private Workflow(WorkflowSettings settings) {
        this.settings = settings;
    }

    static Workflow of(String id, JavaOrigin origin) {
        var tree = WorkflowBuilder.builder(
                        dev.millrace.core.workflow.Workflow.builder().build())
                .origin(origin)
                .build();
        return new Workflow(
                new WorkflowSettings(id, origin, tree, List.of(), List.of(), Optional.empty(), List.of(), List.of()));
    }

    /** The id, which is the file's name without {@code .yml}. */
    public String id() {
        return settings.id();
    }

    /** The line of Java that made it, which is known even where it cannot be compiled; absent where the class file does not tell. */
    public Optional<CallSite> callSite() {
        return origin().callSite();
    }

    /** The workflow as a syntax tree and a plan: edges between jobs, conditions and ids are worked out. */
    public CompiledWorkflow compiled() {
        // Two threads may both compile: the results are equal.
        var known = compiled;
        if (known == null) {
            known = WorkflowCompiler.compile(settings);
            compiled = known;
        }
        return known;
    }

    /** The workflow in the syntax tree. */
    public dev.millrace.core.workflow.Workflow tree() {
        return compiled().tree();
    }

    /** The same workflow with the name that GitHub shows. */
    public Workflow named(String name) {
        return refined(edit().name(Optional.of(Values.text(name, origin()))));
    }

    /** The same workflow with what it is for. */
    public Workflow description(String description) {
        return refined(edit().description(Optional.of(Values.text(description, origin()))));
    }

    /** The same workflow with the name of its runs, as an expression gives it: {@code runName(choose(dryRun, "Try", "Publish"))}. */
    public Workflow runName(Expression<String> name) {
        return runName(name.toString());
    }

    /** The same workflow with the name of its runs: {@code "Deploy to " + target}. */
    public Workflow runName(String name) {
        return refined(edit().runName(Optional.of(Values.text(name, origin()))));
    }

    /**
     * The same workflow with these triggers behind those that it has; one for an event that it had before stands in its place, so that the branches
     * of a ready pipeline can be changed: {@code mainBranch(project).on(push(branches("trunk")))}.
     */
    public Workflow on(Trigger... triggers) {
        var all = new ArrayList<>(settings.triggers());
        var before =
                settings.triggers().stream().map(each -> each.tree().event()).toList();
        for (var trigger : triggers) {
            var index = before.indexOf(trigger.tree().event());
            if (index >= 0) {
                all.set(index, trigger);
            } else if (all.stream().noneMatch(each -> each.tree().equals(trigger.tree()))) {
                // Two that differ in one call are a mistake, which the check of the tree tells.
                all.add(trigger);
            }
        }
        return with(settings.edit().triggers(all));
    }

    /** The same workflow with what its token may do; the same scope is replaced. {@code permissions()} alone allows nothing. */
    public Workflow permissions(Permission... permissions) {
        return refined(edit().permissions(Additions.permissions(settings.tree().permissions(), permissions, origin())));
    }

    /** The same workflow, whose token may do the same with all scopes, in place of what was said before. */
    public Workflow permissions(AllScopes permissions) {
        return refined(edit().permissions(permissions.tree(origin())));
    }

    /** The same workflow with a variable more for all its steps: text, a number, a boolean or an expression; the same name is replaced. */
    public Workflow env(String name, Object value) {
        return refined(edit().env(Additions.plus(settings.tree().env(), name, value, origin())));
    }

    /** The same workflow without a variable. */
    public Workflow withoutEnv(String name) {
        return refined(edit().env(Additions.minus(settings.tree().env(), name, origin())));
    }

    /** The same workflow with a shell for all its scripts: {@code bash}, {@code pwsh}, {@code python}, or a command with {@code {0}}. */
    public Workflow defaultShell(String shell) {
        return refined(
                edit().defaults(Optional.of(ScriptDefaults.shell(settings.tree().defaults(), shell, origin()))));
    }

    /** The same workflow with a folder for all its scripts, from the workspace. */
    public Workflow defaultWorkingDirectory(String folder) {
        return refined(edit().defaults(
                        Optional.of(ScriptDefaults.folder(settings.tree().defaults(), folder, origin()))));
    }

    /** The same workflow in a group of runs that exclude each other. */
    public Workflow concurrency(Concurrency concurrency) {
        return refined(edit().concurrency(Optional.of(concurrency.tree())));
    }

    /** The same workflow with what its jobs may do with caches. */
    public Workflow cacheMode(CacheMode mode) {
        return refined(edit().cacheMode(Optional.of(Values.text(mode.toString(), origin()))));
    }

    /** The same workflow with these jobs behind those that it has; one that it has already is not added again. */
    public Workflow jobs(Job... jobs) {
        return jobs.length == 0 ? this : plus(new Group(Optional.empty(), List.of(jobs)));
    }

    /** The same workflow with these jobs behind those that it has. */
    public Workflow jobs(List<? extends Job> jobs) {
        return jobs(jobs.toArray(Job[]::new));
    }

    /** The same workflow with these stages behind those that it has, each after the one before it. */
    public Workflow stages(Stage... stages) {
        var groups =
                Stream.concat(settings.groups().stream(), Arrays.stream(stages).map(Group::of));
        return with(settings.edit().groups(groups.toList()));
    }

    /**
     * The same workflow without a job: {@code pullRequest(project).without("lint")}. The required check is one of its jobs.
     *
     * @throws IllegalArgumentException when it has no job of that id
     */
    public Workflow without(String id) {
        if (checkOf(id).isPresent()) {
            return with(settings.edit().requiredCheck(Optional.empty()));
        }
        return changing(
                id,
                group -> new Group(
                        group.stage().map(stage -> stage.without(id)),
                        group.jobs().stream()
                                .filter(each -> !each.id().equalsIgnoreCase(id))
                                .toList()));
    }

    /**
     * The same workflow without a job.
     *
     * @throws IllegalArgumentException when it has no job of that id
     */
    public Workflow without(Job job) {
        return without(job.id());
    }

    /**
     * The same workflow with a job in the place of the one of its id.
     *
     * @throws IllegalArgumentException when it has no job of that id, or only its required check
     */
    public Workflow replacing(Job job) {
        if (checkOf(job.id()).isPresent()) {
            throw new IllegalArgumentException("job \"" + job.id() + "\" of workflow \"" + id()
                    + "\" is its required check; use refining(…), or without(…) and jobs(…)");
        }
        return changing(
                job.id(),
                group -> new Group(
                        group.stage().map(stage -> stage.replacing(job)),
                        group.jobs().stream()
                                .map(each -> each.id().equalsIgnoreCase(job.id()) ? job : each)
                                .toList()));
    }

    /**
     * The same workflow with a job of it refined, which is how a ready pipeline becomes one's own:
     * {@code refining("test", test -> test.env("TZ", "UTC").timeout(minutes(20)))}. The required check is one of its jobs.
     *
     * @throws IllegalArgumentException when it has no job with steps of that id, or the refinement gives another job back
     */
    public Workflow refining(String id, UnaryOperator<StepsJob> refinement) {
        var refined = new Refinement(id(), refinement);
        var check = checkOf(id);
        if (check.isPresent()) {
            var own = check.get().refined(refined);
            // It is refined once all jobs are known; what is wrong with that is told at this call.
            var unused = own.job(List.of());
            return with(settings.edit().requiredCheck(Optional.of(own)));
        }
        var job = settings.groups().stream()
                .flatMap(group -> group.jobs().stream())
                .filter(each -> each.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> MissingPart.job(id, settings));
        if (!(job instanceof StepsJob stepsJob)) {
            throw new IllegalArgumentException(
                    "job \"" + id + "\" of workflow \"" + id() + "\" has no steps; use replacing(…)");
        }
        return replacing(refined.apply(stepsJob));
    }

    /**
     * The same workflow without a stage and its jobs.
     *
     * @throws IllegalArgumentException when it has no stage of that name
     */
    public Workflow without(Stage stage) {
        return changing(stage, group -> Stream.empty());
    }

    /**
     * The same workflow with a stage in the place of the one of its name.
     *
     * @throws IllegalArgumentException when it has no stage of that name
     */
    public Workflow replacing(Stage stage) {
        return changing(stage, group -> Stream.of(Group.of(stage)));
    }

    /**
     * The same workflow with a last job for branch rules to look at: it needs every blocking job that runs on pull requests or in a merge queue, runs
     * always, and fails unless each of them succeeded or was skipped by its own condition, or that of a job that it needs. GitHub takes a job that is
     * skipped for one that passed, so no other job is fit for that.
     */
    public Workflow requiredCheck(String id) {
        return with(settings.edit().requiredCheck(Optional.of(RequiredCheck.of(id, List.of(), CallSites.here()))));
    }

    /** The same with a job that needs just these jobs. */
    public Workflow requiredCheck(String id, Job... jobs) {
        return with(settings.edit().requiredCheck(Optional.of(RequiredCheck.of(id, List.of(jobs), CallSites.here()))));
    }

    /** The same workflow with these promises, which are checked when the pipeline is built. */
    public Workflow guardrails(Guardrail... guardrails) {
        var all = new ArrayList<>(settings.guardrails());
        all.addAll(Arrays.asList(guardrails));
        return with(settings.edit().guardrails(all));
    }

    /**
     * The same workflow with a key by its name in YAML, for which there need be no method. What has that key already is added to, never
     * replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there, or the key has a value
     */
    public Workflow extra(String key, Object value) {
        var extras = Additions.plus(settings.extras(), RawKeys.of(key, value, origin()));
        var workflow = with(settings.edit().extras(extras));
        // The value is looked at now, so that a wrong one is told at this call.
        var unused = workflow.settings.innerExtras().isEmpty() ? workflow.settings.treeWithExtras() : workflow.tree();
        return workflow;
    }

    /** The same workflow with a comment above it in the YAML, below the lines that Millrace writes there. */
    public Workflow comment(String comment) {
        return refined(edit().origin(origin().withComments(Values.comment(comment))));
    }

    WorkflowSettings settings() {
        return settings;
    }

    private Workflow plus(Group group) {
        var groups = new ArrayList<>(settings.groups());
        groups.add(group);
        return with(settings.edit().groups(groups));
    }

    private Optional<RequiredCheck> checkOf(String id) {
        return settings.requiredCheck().filter(each -> each.id().equalsIgnoreCase(id));
    }

    private Workflow changing(String job, UnaryOperator<Group> change) {
        if (settings.groups().stream()
                .flatMap(group -> group.jobs().stream())
                .noneMatch(each -> each.id().equalsIgnoreCase(job))) {
            throw MissingPart.job(job, settings);
        }
        return with(
                settings.edit().groups(settings.groups().stream().map(change).toList()));
    }

    private Workflow changing(Stage stage, java.util.function.Function<Group, Stream<Group>> change) {
        if (settings.groups().stream().noneMatch(group -> isOf(stage, group))) {
            throw MissingPart.stage(stage.name(), settings);
        }
        return with(settings.edit()
                .groups(settings.groups().stream()
                        .flatMap(group -> isOf(stage, group) ? change.apply(group) : Stream.of(group))
                        .toList()));
    }

    private static boolean isOf(Stage stage, Group group) {
        return group.stage().filter(each -> each.name().equals(stage.name())).isPresent();
    }

    private JavaOrigin origin() {
        return settings.origin();
    }

    private WorkflowBuilder edit() {
        return WorkflowBuilder.builder(settings.tree());
    }

    private Workflow refined(WorkflowBuilder edited) {
        return with(settings.edit().tree(edited.build()));
    }

    private static Workflow with(WorkflowSettingsBuilder edited) {
        return new Workflow(edited.build());
    }
}
