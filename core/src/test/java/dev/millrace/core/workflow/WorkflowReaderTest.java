package dev.millrace.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which component of the tree each section goes to; {@link GrammarCoverageTest} shows that no key is lost. */
class WorkflowReaderTest {

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void theTopLevel() {
        var workflow = read("""
                name: CI
                description: Builds
                run-name: Run ${{ github.run_number }}
                on: [push, pull_request]
                permissions: {contents: read}
                env: {A: b}
                defaults: {run: {shell: bash, working-directory: src}}
                concurrency: {group: ci, cancel-in-progress: true, queue: max}
                cache-mode: read
                jobs: {}
                """);
        assertThat(workflow.name()).map(Text::raw).hasValue("CI");
        assertThat(workflow.description()).map(Text::raw).hasValue("Builds");
        assertThat(workflow.runName()).map(Text::raw).hasValue("Run ${{ github.run_number }}");
        assertThat(workflow.on().triggers())
                .extracting(trigger -> trigger.event().raw())
                .containsExactly("push", "pull_request");
        assertThat(workflow.permissions().scopes().get("contents"))
                .map(Text::raw)
                .hasValue("read");
        assertThat(workflow.env().get("a")).map(Text::raw).hasValue("b");
        var run = workflow.defaults().flatMap(Defaults::run).orElseThrow();
        assertThat(run.shell()).map(Text::raw).hasValue("bash");
        assertThat(run.workingDirectory()).map(Text::raw).hasValue("src");
        var concurrency = workflow.concurrency().orElseThrow();
        assertThat(concurrency.group()).map(Text::raw).hasValue("ci");
        assertThat(concurrency.cancelInProgress()).flatMap(Value::literal).hasValue(true);
        assertThat(concurrency.queue()).map(Text::raw).hasValue("max");
        assertThat(workflow.cacheMode()).map(Text::raw).hasValue("read");
        assertThat(findings).isEmpty();
    }

    @Test
    void stepsAreToldApartByTheirKeys() {
        var job = stepsJob("""
                on: push
                jobs:
                  a:
                    runs-on: x
                    steps:
                      - run: make
                      - uses: actions/checkout@v6
                      - wait: [a]
                      - wait-all:
                      - cancel: a
                      - parallel: [{run: make}]
                      - name: nothing
                """);
        assertThat(job.steps().stream().map(Object::getClass))
                .containsExactly(
                        RunStep.class,
                        UsesStep.class,
                        WaitStep.class,
                        WaitAllStep.class,
                        CancelStep.class,
                        ParallelStep.class,
                        BareStep.class);
        assertThat(findings).isEmpty();
    }

    @Test
    void aJobThatUsesAWorkflowIsACall() {
        var call = (CallJob) read("""
                on: push
                jobs:
                  a: {uses: ./.github/workflows/b.yml, with: {x: 1}, secrets: inherit}
                """).job("a").orElseThrow();
        assertThat(call.with().names()).containsExactly("x");
        assertThat(call.secrets().shorthand()).map(Text::raw).hasValue("inherit");
    }

    @Test
    void aMatrixHasAxesAndCombinations() {
        var matrix = stepsJob("""
                on: push
                jobs:
                  a:
                    runs-on: x
                    strategy:
                      matrix:
                        os: [linux, macos]
                        jdk: ${{ fromJSON(vars.JDKS) }}
                        include: [{os: windows, extra: 1}]
                        exclude: [{os: macos}]
                """).strategy().flatMap(Strategy::matrix).orElseThrow();
        assertThat(matrix.axes().names()).containsExactly("os", "jdk");
        assertThat(matrix.axes().get("os").orElseThrow().items()).hasSize(2);
        assertThat(matrix.axes().get("jdk").orElseThrow().expression()).isPresent();
        assertThat(matrix.include().items().get(0).names()).containsExactly("os", "extra");
        assertThat(matrix.exclude().items()).hasSize(1);
    }

    @Test
    void theShortAndTheLongFormSayTheSame() {
        var brief = stepsJob("on: push\njobs:\n  a: {runs-on: x, needs: b, environment: c, container: d}\n");
        var full = stepsJob(
                "on: push\njobs:\n  a: {runs-on: {labels: [x]}, needs: [b], environment: {name: c}, container: {image: d}}\n");
        assertThat(brief).isEqualTo(full);
    }

    @Test
    void whatCouldNotBeReadLeavesAMark() {
        var job = stepsJob("on: push\njobs:\n  a: {runs-on: x, timeout-minutes: soon, steps: 5}\n");
        assertThat(job.steps().isPresent()).isFalse();
        assertThat(job.mayHold("steps")).isTrue();
        assertThat(job.mayHold("timeout-minutes")).isTrue();
        assertThat(job.mayHold("container")).isFalse();
        assertThat(ids()).containsExactly("invalid-number", "wrong-node-kind");
    }

    @Test
    void anItemThatCouldNotBeReadIsCounted() {
        var job = stepsJob("on: push\njobs: {a: {runs-on: x, steps: [5], env: {A: [b]}}}\n");
        assertThat(job.steps().isEmpty()).isFalse();
        assertThat(job.steps().unreadable()).hasSize(1);
        assertThat(job.env().unreadable()).extracting(Unreadable::key).containsExactly("A");
        assertThat(ids()).containsExactly("wrong-node-kind", "wrong-node-kind");
    }

    @Test
    void aMergeKeyMayBringAnyKeyAndIsReportedOnce() {
        var job = stepsJob("on: push\njobs:\n  a: {<<: {steps: []}, env: {<<: {A: b}}}\n");
        assertThat(job.mayHold("steps")).isTrue();
        assertThat(job.env().unreadable()).hasSize(1);
        assertThat(ids()).containsExactly("yaml-merge-key", "yaml-merge-key");
    }

    @Test
    void theMessageOfAnUnknownKeyNamesTheNearestOrAll() {
        read("on: push\njobs: {a: {stpes: []}}\nconcurrency: {colour: red}\n");
        assertThat(findings)
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "\"colour\" is no key of \"concurrency\"; its keys are group, cancel-in-progress, queue",
                        "\"stpes\" is no key of a job; did you mean \"steps\"?");
    }

    @Test
    void theMessageOfAWrongKindNamesWhatIsTakenAndWhatIsThere() {
        read("on: push\njobs: {a: {timeout-minutes: '5', continue-on-error: yes, needs: {}, steps: x}}\n");
        assertThat(findings)
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "\"needs\" takes text or a list, but this is a mapping",
                        "\"timeout-minutes\" takes a number or a ${{ }}, but this is the text '5' in quotes",
                        "\"continue-on-error\" takes true or false or a ${{ }}, but this is \"yes\"",
                        "\"steps\" takes a list, but this is \"x\"");
    }

    @Test
    void aFileWithoutAMappingHasNoWorkflow() {
        assertThat(tryRead("- a")).isEmpty();
        assertThat(tryRead("")).isEmpty();
        assertThat(ids()).containsExactly("wrong-node-kind", "yaml-empty-file");
    }

    private List<String> ids() {
        return findings.stream().map(finding -> finding.rule().id()).toList();
    }

    private StepsJob stepsJob(String yaml) {
        return (StepsJob) read(yaml).job("a").orElseThrow();
    }

    private Workflow read(String yaml) {
        return tryRead(yaml).orElseThrow();
    }

    private Optional<Workflow> tryRead(String yaml) {
        return WorkflowReader.read(SourceFile.of("ci.yml", yaml), findings::add);
    }
}
