package dev.millrace.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Template;
import dev.millrace.core.expression.type.Contexts;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.TypeChecker;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.facts.Availability;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is missing in the contexts at the places of a workflow. */
class ContextsTest {

    @Test
    void aStepSeesTheStepsThatEndedBeforeIt() {
        var steps = """
                - {id: first, run: make}
                - parallel: [{id: left, run: make}, {id: right, run: make}]
                - {id: last, run: make}
                """;
        assertThat(missingInStep(0, steps, "steps.first.outcome")).containsExactly("first");
        assertThat(missingInStep(2, steps, "steps.first.outcome && steps.LEFT.outcome && steps.right.outcome"))
                .isEmpty();
        assertThat(missingInStep(2, steps, "steps.last.outcome")).containsExactly("last");
    }

    @Test
    void stepsOfOneGroupDoNotSeeEachOther() {
        var workflow = workflow(job("steps: [{id: a, run: x}, parallel: [{id: b, run: x}, {id: c, run: x}]]"));
        var contexts = jobIn(workflow);
        var job = (StepsJob) workflow.job("build").orElseThrow();
        var group = (ParallelStep) job.steps().items().get(1);
        var second = contexts.step(group).step(group.steps().items().get(1));
        assertThat(missing(second, "steps.a.outcome || steps.b.outcome || steps.c.outcome"))
                .containsExactly("b", "c");
        assertThat(second.findStep("B")).contains(group.steps().items().get(0));
    }

    @Test
    void aStepThatCannotBeReadMayHaveAnyId() {
        assertThat(missing(jobIn(workflow(job("steps: [make, {id: a, run: x}]"))), "steps.any.outcome"))
                .isEmpty();
    }

    @Test
    void anActionWithOutputsThatDependOnItsInputsHasAny() {
        var steps = """
                - {id: filter, uses: dorny/paths-filter@v3}
                - {id: script, uses: actions/github-script@v7}
                - {id: silent, uses: docker/login-action@v3}
                - {id: cache, uses: actions/cache@v4}
                - run: make
                """;
        assertThat(
                        missingInStep(
                                4,
                                steps,
                                "steps.filter.outputs.a || steps.script.outputs.b || steps.silent.outputs.c || steps.cache.outputs.d"))
                .containsExactly("d");
    }

    @Test
    void aJobSeesTheJobsThatItNames() {
        var workflow = workflow("""
                a: {runs-on: x, outputs: {one: 1}, steps: [run: x]}
                build: {needs: A, runs-on: x, steps: [run: x]}
                """);
        assertThat(missing(jobIn(workflow), "needs.a.outputs.one || needs.a.outputs.two || needs.b.result"))
                .containsExactly("two", "b");
    }

    @Test
    void aNumberNamesAProperty() {
        var contexts = jobIn(workflow(job("services: {redis: {image: redis, ports: ['16379:6379/tcp']}}")));
        var typing = TypeChecker.check(
                tree("job.services.redis.ports[6379] || job.services.redis.ports[16379]"),
                Availability.of("step"),
                contexts);
        assertThat(typing.type()).isEqualTo(ScalarType.ANY);
        assertThat(typing.problems())
                .singleElement()
                .isInstanceOfSatisfying(
                        TypeProblem.UnknownProperty.class,
                        problem -> assertThat(problem.access().name()).isEqualTo("16379"));
    }

    @Test
    void portsThatDockersOptionsPublishAreNotKnown() {
        var contexts = jobIn(workflow(job("services: {redis: {image: redis, options: --publish 6379:6379}}")));
        assertThat(missing(contexts, "job.services.redis.ports[6379]")).isEmpty();
    }

    @Test
    void anEnvironmentHasSecretsOfItsOwn() {
        var on = "{workflow_call: {secrets: {TOKEN: {}}}}";
        assertThat(missing(jobIn(workflow(on, job("environment: production"))), "secrets.KEY"))
                .isEmpty();
        assertThat(missing(jobIn(workflow(on, job("name: Build"))), "secrets.KEY || secrets.token"))
                .containsExactly("KEY");
    }

    @Test
    void aContextThatTheKeyDoesNotOfferIsAnythingThere() {
        var typing = TypeChecker.check(
                tree("matrix.os.name"), Availability.of("job-if"), jobIn(workflow(job("name: Build"))));
        assertThat(typing.problems()).singleElement().isInstanceOf(TypeProblem.UnavailableContext.class);
    }

    private static List<String> missingInStep(int index, String steps, String expression) {
        var workflow = workflow(job("steps:\n" + steps.indent(2)));
        var job = (StepsJob) workflow.job("build").orElseThrow();
        return missing(jobIn(workflow).step(job.steps().items().get(index)), expression);
    }

    private static List<String> missing(Contexts contexts, String expression) {
        return TypeChecker.check(tree(expression), Availability.of("step"), contexts)
                .problems(TypeProblem.UnknownProperty.class)
                .stream()
                .map(problem -> problem.access().name())
                .toList();
    }

    private static Expression tree(String expression) {
        return Template.condition(expression).expressions().get(0);
    }

    private static ContextsAroundSteps jobIn(Workflow workflow) {
        Job job = workflow.job("build").orElseThrow();
        return WorkflowContexts.of(workflow, Repository.UNKNOWN).job(job);
    }

    private static String job(String keys) {
        return "build:\n  runs-on: x\n" + keys.indent(2);
    }

    private static Workflow workflow(String jobs) {
        return workflow("push", jobs);
    }

    private static Workflow workflow(String on, String jobs) {
        return WorkflowReader.read(SourceFile.of("ci.yml", "on: " + on + "\njobs:\n" + jobs.indent(2)), finding -> {})
                .orElseThrow();
    }
}
