package dev.millrace.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.action.Action;
import dev.millrace.core.action.ActionReader;
import dev.millrace.core.action.CompositeRuns;
import dev.millrace.core.expression.ExpressionParser;
import dev.millrace.core.expression.type.Contexts;
import dev.millrace.core.expression.type.TypeChecker;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.facts.Availability;
import dev.millrace.core.facts.ContextFields;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkflowContextsTest {

    private static final String CALLED = """
            on:
              workflow_call:
                outputs:
                  image: {value: x}
            jobs:
              x: {runs-on: ubuntu-latest, steps: [run: make]}
            """;
    private static final String ACTION = """
            name: Setup
            description: Sets up
            inputs:
              level: {description: how much}
            outputs:
              path: {description: where, value: x}
            runs:
              using: composite
              steps:
                - id: first
                  run: make
                  shell: bash
                - run: make
                  shell: bash
            """;
    private static final Availability EVERYTHING = new Availability("everything", ContextFields.names(), List.of());
    private static final Repository REPOSITORY = new Repository() {
        @Override
        public Optional<Action> action(String folder) {
            return folder.equals(".github/actions/setup") ? Optional.of(actionOf(ACTION)) : Optional.empty();
        }

        @Override
        public Optional<Workflow> workflow(String file) {
            return file.equals(".github/workflows/called.yml") ? Optional.of(workflowOf(CALLED)) : Optional.empty();
        }
    };

    private static Workflow workflowOf(String yaml) {
        return WorkflowReader.read(SourceFile.of("ci.yml", yaml), finding -> {}).orElseThrow();
    }

    private static Action actionOf(String yaml) {
        return ActionReader.read(SourceFile.of("action.yml", yaml), finding -> {})
                .orElseThrow();
    }

    /** At the keys of a workflow. */
    private static Contexts workflow(String yaml) {
        return WorkflowContexts.of(workflowOf(yaml), REPOSITORY);
    }

    /** At the keys of a job. */
    private static ContextsAroundSteps job(String id, String jobs) {
        var workflow = workflowOf("on: push\njobs:\n" + jobs.indent(2));
        return WorkflowContexts.of(workflow, REPOSITORY).job(job(workflow, id));
    }

    private static Job job(Workflow workflow, String id) {
        return workflow.job(id).orElseThrow();
    }

    /** At the keys of a step of a job called {@code build}. */
    private static ContextsAroundSteps step(int index, String steps) {
        var workflow = workflowOf("""
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                """ + steps.indent(6));
        var build = (StepsJob) job(workflow, "build");
        return WorkflowContexts.of(workflow, REPOSITORY)
                .job(build)
                .step(build.steps().items().get(index));
    }

    /** The type of an expression, or what is missing: {@code no STEP other}. */
    private static String type(Contexts contexts, String expression) {
        var tree = ExpressionParser.parse(expression).tree().orElseThrow();
        var typing = TypeChecker.check(tree, EVERYTHING, contexts);
        return typing.problems(TypeProblem.UnknownProperty.class).stream()
                .findFirst()
                .map(problem -> "no " + problem.object().members() + " "
                        + problem.access().name())
                .orElseGet(() -> typing.type().toString());
    }

    @Test
    void aStepKnowsTheStepsBeforeIt() {
        var steps = """
                - {id: first, run: make}
                - {id: second, run: make}
                - {id: Third, run: make}
                """;
        assertThat(type(step(1, steps), "steps.FIRST.outcome")).isEqualTo("string");
        assertThat(type(step(1, steps), "steps.first.outputs.anything")).isEqualTo("string");
        assertThat(type(step(1, steps), "steps.second.outcome")).isEqualTo("no STEP second");
        assertThat(type(step(1, steps), "steps.third.outcome")).isEqualTo("no STEP third");
        assertThat(type(step(2, steps), "steps.first.result")).isEqualTo("no PROPERTY result");
        assertThat(type(step(2, steps), "steps.*.outcome")).isEqualTo("array of string");
    }

    @Test
    void aJobKnowsAllItsSteps() {
        var contexts = job("build", """
                build:
                  runs-on: ubuntu-latest
                  steps:
                    - {id: first, run: make}
                    - {id: second, run: make}
                """);
        assertThat(type(contexts, "steps.second.conclusion")).isEqualTo("string");
        assertThat(type(contexts, "steps.none")).isEqualTo("no STEP none");
    }

    @Test
    void stepsInParallelAreKnownAfterThem() {
        var steps = """
                - {id: before, run: make}
                - parallel:
                    - {id: left, run: make}
                    - {id: right, run: make}
                - run: make
                """;
        assertThat(type(step(2, steps), "steps.left.outcome")).isEqualTo("string");
        assertThat(type(step(2, steps), "steps.right.outcome")).isEqualTo("string");
        assertThat(type(step(1, steps), "steps.left.outcome")).isEqualTo("no STEP left");
    }

    @Test
    void aStepInParallelKnowsWhatIsBeforeIt() {
        var workflow = workflowOf("""
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - {id: before, run: make}
                      - parallel:
                          - {id: left, run: make}
                          - {id: right, run: make}
                """);
        var build = (StepsJob) job(workflow, "build");
        var parallel = (ParallelStep) build.steps().items().get(1);
        var left = WorkflowContexts.of(workflow, REPOSITORY)
                .job(build)
                .step(parallel)
                .step(parallel.steps().items().get(0));
        assertThat(type(left, "steps.before.outcome")).isEqualTo("string");
        assertThat(type(left, "steps.right.outcome")).isEqualTo("no STEP right");
    }

    @Test
    void anActionDeclaresTheOutputsOfItsStep() {
        var steps = """
                - {id: local, uses: ./.github/actions/setup}
                - {id: known, uses: actions/cache@v4}
                - {id: lost, uses: ./.github/actions/lost}
                - {id: foreign, uses: someone/something@v1}
                - run: make
                """;
        assertThat(type(step(4, steps), "steps.local.outputs.PATH")).isEqualTo("string");
        assertThat(type(step(4, steps), "steps.local.outputs.other")).isEqualTo("no STEP_OUTPUT other");
        assertThat(type(step(4, steps), "steps.known.outputs.cache-hit")).isEqualTo("string");
        assertThat(type(step(4, steps), "steps.known.outputs.cache_hit")).isEqualTo("no STEP_OUTPUT cache_hit");
        assertThat(type(step(4, steps), "steps.lost.outputs.other")).isEqualTo("string");
        assertThat(type(step(4, steps), "steps.foreign.outputs.other")).isEqualTo("string");
    }

    @Test
    void aJobKnowsTheOutputsOfTheJobsThatItNeeds() {
        var contexts = job("last", """
                first:
                  runs-on: ubuntu-latest
                  outputs: {version: x}
                  steps: [run: make]
                second:
                  needs: first
                  runs-on: ubuntu-latest
                  steps: [run: make]
                other:
                  runs-on: ubuntu-latest
                  steps: [run: make]
                last:
                  needs: [second, FIRST, nowhere]
                  runs-on: ubuntu-latest
                  steps: [run: make]
                """);
        assertThat(type(contexts, "needs.first.outputs.Version")).isEqualTo("string");
        assertThat(type(contexts, "needs.first.outputs.none")).isEqualTo("no NEED_OUTPUT none");
        assertThat(type(contexts, "needs.second.outputs.version")).isEqualTo("no NEED_OUTPUT version");
        assertThat(type(contexts, "needs.second.result")).isEqualTo("string");
        assertThat(type(contexts, "needs.second.outcome")).isEqualTo("no PROPERTY outcome");
        assertThat(type(contexts, "needs.other.result")).isEqualTo("no NEED other");
        assertThat(type(contexts, "needs.nowhere.outputs.x")).isEqualTo("any");
        assertThat(type(contexts, "needs.*.result")).isEqualTo("array");
    }

    @Test
    void onlyDirectNeedsAreThere() {
        var contexts = job("c", """
                a: {runs-on: ubuntu-latest, steps: [run: make]}
                b: {needs: a, runs-on: ubuntu-latest, steps: [run: make]}
                c: {needs: b, runs-on: ubuntu-latest, steps: [run: make]}
                """);
        assertThat(type(contexts, "needs.a.result")).isEqualTo("no NEED a");
    }

    @Test
    void aCalledWorkflowDeclaresTheOutputsOfItsJob() {
        var contexts = job("last", """
                local: {uses: ./.github/workflows/called.yml}
                lost: {uses: ./.github/workflows/lost.yml}
                foreign: {uses: someone/something/.github/workflows/x.yml@v1}
                last: {needs: [local, lost, foreign], runs-on: ubuntu-latest, steps: [run: make]}
                """);
        assertThat(type(contexts, "needs.local.outputs.image")).isEqualTo("string");
        assertThat(type(contexts, "needs.local.outputs.other")).isEqualTo("no NEED_OUTPUT other");
        assertThat(type(contexts, "needs.lost.outputs.other")).isEqualTo("string");
        assertThat(type(contexts, "needs.foreign.outputs.other")).isEqualTo("string");
    }

    @Test
    void outputsOfACalledWorkflowKnowTheJobs() {
        var contexts = workflow("""
                on: workflow_call
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    outputs: {version: x}
                    steps: [run: make]
                  call:
                    uses: ./.github/workflows/called.yml
                """);
        assertThat(type(contexts, "jobs.build.outputs.version")).isEqualTo("string");
        assertThat(type(contexts, "jobs.build.result")).isEqualTo("string");
        assertThat(type(contexts, "jobs.build.outputs.none")).isEqualTo("no JOB_OUTPUT none");
        assertThat(type(contexts, "jobs.call.outputs.image")).isEqualTo("string");
        assertThat(type(contexts, "jobs.test.outputs.x")).isEqualTo("no JOB_OUTPUT test");
    }

    private static Contexts matrix(String matrix) {
        return job("build", """
                build:
                  runs-on: ubuntu-latest
                  steps: [run: make]
                  strategy:
                    matrix:
                """ + matrix.indent(6));
    }

    @Test
    void theMatrixHasItsAxesAndWhatIncludeAdds() {
        var contexts = matrix("""
                os: [ubuntu-latest, windows-latest]
                node: [18, '20']
                java: [17, 21]
                include:
                  - {os: macos-latest, experimental: true}
                  - {JAVA: 25}
                exclude:
                  - {other: x}
                """);
        assertThat(type(contexts, "matrix.OS")).isEqualTo("string");
        assertThat(type(contexts, "matrix.node")).isEqualTo("any");
        assertThat(type(contexts, "matrix.java")).isEqualTo("number");
        assertThat(type(contexts, "matrix.experimental")).isEqualTo("boolean");
        assertThat(type(contexts, "matrix.other")).isEqualTo("no MATRIX_KEY other");
        assertThat(type(contexts, "matrix.include")).isEqualTo("no MATRIX_KEY include");
    }

    @Test
    void valuesOfTheMatrixMayBeObjectsAndLists() {
        var contexts = matrix("""
                target:
                  - {name: a, flags: [x, y], runner: {os: linux}}
                  - {name: b, only: 1}
                mixed: [1, {a: b}]
                """);
        assertThat(type(contexts, "matrix.target.name")).isEqualTo("string");
        assertThat(type(contexts, "matrix.target.only")).isEqualTo("number");
        assertThat(type(contexts, "matrix.target.flags")).isEqualTo("array of string");
        assertThat(type(contexts, "matrix.target.runner.os")).isEqualTo("string");
        assertThat(type(contexts, "matrix.target.runner.arch")).isEqualTo("no MATRIX_KEY arch");
        assertThat(type(contexts, "matrix.target.other")).isEqualTo("no MATRIX_KEY other");
        assertThat(type(contexts, "matrix.mixed.a")).isEqualTo("any");
    }

    @Test
    void whatAnExpressionComputesInAMatrixIsOpen() {
        assertThat(type(matrix("os: ${{ fromJSON(inputs.list) }}"), "matrix.os.anything"))
                .isEqualTo("any");
        assertThat(type(matrix("os: ${{ fromJSON(inputs.list) }}"), "matrix.other"))
                .isEqualTo("no MATRIX_KEY other");
        assertThat(type(matrix("os: ['${{ inputs.os }}', 1]"), "matrix.os")).isEqualTo("any");
        assertThat(type(matrix("os: ['x-${{ inputs.os }}']"), "matrix.os")).isEqualTo("string");
        assertThat(type(matrix("{os: [a], include: '${{ fromJSON(inputs.more) }}'}"), "matrix.other"))
                .isEqualTo("any");
        assertThat(type(matrix("{os: [a], '${{ inputs.key }}': [b]}"), "matrix.other"))
                .isEqualTo("any");
        assertThat(type(job("build", """
                                build:
                                  runs-on: ubuntu-latest
                                  steps: [run: make]
                                  strategy:
                                    matrix: ${{ fromJSON(inputs.matrix) }}
                                """), "matrix.other")).isEqualTo("any");
    }

    @Test
    void aJobWithoutAMatrixHasNoKeys() {
        var contexts = job("build", "build: {runs-on: ubuntu-latest, steps: [run: make]}");
        assertThat(type(contexts, "matrix.os")).isEqualTo("no MATRIX_KEY os");
    }

    @Test
    void inputsAreThoseOfCallAndDispatch() {
        var contexts = workflow("""
                on:
                  workflow_call:
                    inputs:
                      level: {type: number}
                      loud: {type: boolean}
                      both: {type: string}
                  workflow_dispatch:
                    inputs:
                      stage: {type: choice, options: [a]}
                      both: {type: boolean}
                      plain: {description: some text}
                jobs: {}
                """);
        assertThat(type(contexts, "inputs.LEVEL")).isEqualTo("number");
        assertThat(type(contexts, "inputs.loud")).isEqualTo("boolean");
        assertThat(type(contexts, "inputs.stage")).isEqualTo("string");
        assertThat(type(contexts, "inputs.plain")).isEqualTo("string");
        assertThat(type(contexts, "inputs.both")).isEqualTo("any");
        assertThat(type(contexts, "inputs.other")).isEqualTo("no INPUT other");
        assertThat(type(workflow("on: push\njobs: {}"), "inputs.other")).isEqualTo("no INPUT other");
    }

    @Test
    void theEventHasWhatItsTriggerBrings() {
        var push = workflow("on: push\njobs: {}");
        assertThat(type(push, "github.event.head_commit.message")).isEqualTo("any");
        assertThat(type(push, "github.event.commits.*.message")).isEqualTo("array");
        assertThat(type(push, "github.event.pull_request.number")).isEqualTo("no EVENT_FIELD pull_request");
        var both = workflow("on: [push, pull_request]\njobs: {}");
        assertThat(type(both, "github.event.head_commit.message")).isEqualTo("any");
        assertThat(type(both, "github.event.pull_request.number")).isEqualTo("any");
        assertThat(type(both, "github.event.issue.number")).isEqualTo("no EVENT_FIELD issue");
    }

    @Test
    void theEventHasWhatItsActivityBrings() {
        var labeled = workflow("on: {issues: {types: [labeled]}}\njobs: {}");
        assertThat(type(labeled, "github.event.label.name")).isEqualTo("any");
        var opened = workflow("on: {issues: {types: [opened]}}\njobs: {}");
        assertThat(type(opened, "github.event.label.name")).isEqualTo("no EVENT_FIELD label");
        var any = workflow("on: issues\njobs: {}");
        assertThat(type(any, "github.event.label.name")).isEqualTo("any");
        var computed = workflow("on: {issues: {types: '${{ x }}'}}\njobs: {}");
        assertThat(type(computed, "github.event.label.name")).isEqualTo("any");
    }

    @Test
    void theEventOfADispatchHasItsInputsAsText() {
        var contexts = workflow("on: {workflow_dispatch: {inputs: {loud: {type: boolean}}}}\njobs: {}");
        assertThat(type(contexts, "github.event.inputs.loud")).isEqualTo("string");
        assertThat(type(contexts, "github.event.inputs.other")).isEqualTo("no INPUT other");
        assertThat(type(contexts, "inputs.loud")).isEqualTo("boolean");
    }

    @Test
    void theEventOfACalledWorkflowIsItsCallers() {
        var contexts = workflow("on: [push, workflow_call]\njobs: {}");
        assertThat(type(contexts, "github.event.anything")).isEqualTo("any");
        assertThat(type(contexts, "github.anything")).isEqualTo("no PROPERTY anything");
    }

    @Test
    void theEventOfAnUnknownTriggerIsOpen() {
        assertThat(type(workflow("on: [push, invented]\njobs: {}"), "github.event.anything"))
                .isEqualTo("any");
        assertThat(type(workflow("jobs: {}"), "github.event.anything")).isEqualTo("any");
    }

    @Test
    void aJobHasItsServicesAndTheirPorts() {
        var contexts = job("build", """
                build:
                  runs-on: ubuntu-latest
                  steps: [run: make]
                  services:
                    redis:
                      image: redis
                      ports: [6379, '127.0.0.1:16380:6380/tcp']
                    open:
                      image: x
                      ports: ['${{ vars.PORT }}']
                    closed:
                      image: x
                """);
        assertThat(type(contexts, "job.services.redis.ports['6379']")).isEqualTo("string");
        assertThat(type(contexts, "job.services.redis.ports[6379]")).isEqualTo("string");
        assertThat(type(contexts, "job.services.Redis.ports['6380']")).isEqualTo("string");
        assertThat(type(contexts, "job.services.redis.ports['16380']")).isEqualTo("no SERVICE 16380");
        assertThat(type(contexts, "job.services.redis.network")).isEqualTo("string");
        assertThat(type(contexts, "job.services.redis.image")).isEqualTo("no PROPERTY image");
        assertThat(type(contexts, "job.services.open.ports['1']")).isEqualTo("string");
        assertThat(type(contexts, "job.services.open.ports[1]")).isEqualTo("string");
        assertThat(type(contexts, "job.services.closed.ports['1']")).isEqualTo("no SERVICE 1");
        assertThat(type(contexts, "job.services.mysql.id")).isEqualTo("no SERVICE mysql");
        assertThat(type(contexts, "job.status")).isEqualTo("string");
    }

    @Test
    void aWorkflowThatIsOnlyCalledHasTheSecretsItDeclares() {
        var declared = workflow("on: {workflow_call: {secrets: {token: {required: true}}}}\njobs: {}");
        assertThat(type(declared, "secrets.TOKEN")).isEqualTo("string");
        assertThat(type(declared, "secrets.GITHUB_TOKEN")).isEqualTo("string");
        assertThat(type(declared, "secrets.other")).isEqualTo("no SECRET other");
        var inherited = workflow("on: workflow_call\njobs: {}");
        assertThat(type(inherited, "secrets.other")).isEqualTo("string");
        var mixed = workflow("on: {push: , workflow_call: {secrets: {token: }}}\njobs: {}");
        assertThat(type(mixed, "secrets.other")).isEqualTo("string");
    }

    @Test
    void variablesHaveAnyName() {
        var contexts = workflow("on: push\njobs: {}");
        assertThat(type(contexts, "vars.anything")).isEqualTo("string");
        assertThat(type(contexts, "env.anything")).isEqualTo("string");
    }

    @Test
    void anActionHasItsInputsAndSteps() {
        var action = actionOf(ACTION);
        var contexts = ActionContexts.of(action, REPOSITORY);
        assertThat(type(contexts, "inputs.LEVEL")).isEqualTo("string");
        assertThat(type(contexts, "inputs.other")).isEqualTo("no INPUT other");
        assertThat(type(contexts, "steps.first.outcome")).isEqualTo("string");
        assertThat(type(contexts, "matrix.anything")).isEqualTo("any");
        assertThat(type(contexts, "github.event.anything")).isEqualTo("any");
        var steps = ((CompositeRuns) action.runs().orElseThrow()).steps().items();
        assertThat(type(contexts.step(steps.get(0)), "steps.first.outcome")).isEqualTo("no STEP first");
        assertThat(type(contexts.step(steps.get(1)), "steps.first.outcome")).isEqualTo("string");
    }
}
