package dev.millrace.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be meant does not compile. */
class WrongProgramsTest {

    private static final String PROGRAM = """
            import static dev.millrace.dsl.Level.*;
            import static dev.millrace.dsl.Millrace.*;
            import static dev.millrace.dsl.Permissions.*;
            import static dev.millrace.dsl.RunnerLabel.*;
            import static dev.millrace.dsl.Triggers.*;
            import static dev.millrace.dsl.cache.Caches.*;
            import static dev.millrace.dsl.expression.Expressions.*;
            import static dev.millrace.dsl.release.ReleaseChecks.*;
            import dev.millrace.dsl.*;

            class Program implements PipelineSource {
                Axis<RunnerLabel> os = axis("os", UBUNTU_LATEST, MACOS_LATEST);
                Axis<Integer> java = axis("java", 17, 21);

                public Pipelines define() {
                    return pipelines(workflow("ci").on(push()).jobs(job("build").steps(run("make"))));
                }

                Object value = %s;
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pullRequest(branches(\"main\")).types(\"opened\")",
                "pullRequest(branches(\"main\"), paths(\"src/**\")).opened().synchronize()",
                "workflowRun(\"CI\").completed().with(branches(\"main\"))",
                "workflowRun(workflow(\"ci\").named(\"CI\")).completed()",
                "imageVersion(names(\"linux-*\"), versions(\"1.*\")).ready()",
                "issues().opened().extra(\"a\", 1).labeled()",
                "job(\"a\").permissions(issues(WRITE))",
                "(Issues) issues()",
                "workflowDispatch(choiceInput(\"a\", \"b\"), stringInput(\"c\").required())",
                "workflowCall().inputs(booleanInput(\"a\").required().defaultsTo(true)).secrets(secretInput(\"B\"))",
                "job(\"a\").runsOn(SELF_HOSTED, LINUX, ARM64)",
                "push(tags(\"v*\")).with(branches(\"main\"))",
                "call(\"deploy\", \"./x.yml\").with(\"a\", 1)",
                "job(\"a\").strategy(matrix(os, java).exclude(java.is(17))).runsOn(os)",
                "job(\"a\").needs(job(\"b\"), call(\"c\", \"./x.yml\"))",
                "job(\"a\").permissions(contents(READ))",
                "cargo().save(cargo().restore())",
                "dockerLayers().filledBy(uses(\"docker/build-push-action@v7\"))",
                "coverageAtLeast(80, jacoco(\"jacoco.csv\"))",
                "run(\"make\").shell(\"bash\")"
            })
    void rightProgramsCompile(String expression) throws IOException {
        assertThat(errors(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A pull request has no tags, and nobody pushes activity types.
                "pullRequest(tags(\"v*\"))",
                "pullRequest(branches(\"main\")).with(tags(\"v*\"))",
                "push().types(\"opened\")",
                "push().opened()",
                "issues(branches(\"main\"))",
                "issues().synchronize()",
                "mergeGroup(tags(\"v*\"))",
                "mergeGroup().with(paths(\"src/**\"))",
                "push(names(\"linux-*\"))",
                "imageVersion(branches(\"main\"))",
                "create().types(\"branch\")",
                // A run follows another workflow, and times have zones.
                "workflowRun()",
                "nightly(\"03:17\")",
                "schedule(\"17 3 * * *\").timezone(\"Europe/Berlin\")",
                // A caller cannot choose from a list, a choice has something to choose from, and defaults have the
                // input's type.
                "workflowCall().inputs(choiceInput(\"a\", \"b\"))",
                "workflowCall().inputs(environmentInput(\"a\"))",
                "workflowCall().inputs(stringInput(\"a\").required(), choiceInput(\"b\", \"c\").required())",
                "workflowDispatch(secretInput(\"A\"))",
                "choiceInput(\"a\")",
                "booleanInput(\"a\").defaultsTo(\"true\")",
                "stringInput(\"a\").defaultsTo(1)",
                "numberInput(\"a\").defaultsTo(\"1\")",
                // What matches and what does not match are one value.
                "push(branches(\"main\"), branchesIgnore(\"dev\"))",
                "push(\"main\")",
                // A call has no steps and no runner, a job with steps no inputs.
                "call(\"deploy\", \"./x.yml\").steps(run(\"make\"))",
                "call(\"deploy\", \"./x.yml\").runsOn(UBUNTU_LATEST)",
                "call(\"deploy\", \"./x.yml\").timeout(minutes(3))",
                "job(\"a\").with(\"a\", 1)",
                "job(\"a\").inheritSecrets()",
                // A step runs or uses.
                "run(\"make\").with(\"a\", 1)",
                "run(\"make\").uses(\"a/b@v1\")",
                "uses(\"a/b@v1\").shell(\"bash\")",
                // An axis has values of one type, and only labels name a runner.
                "java.is(\"17\")",
                "os.is(17)",
                "job(\"a\").runsOn(java)",
                "job(\"a\").runsOn(\"ubuntu-latest\")",
                // What saves by itself is not saved again, and has to be there for nobody; layers belong to images.
                "cargo().save(cargo().step())",
                "maven().step().failOnMiss()",
                "dockerLayers().step()",
                "dockerLayers().filledBy(run(\"make\"))",
                "coverageAtLeast(80, \"jacoco.csv\")",
                // References are variables, times have units, levels are no text.
                "job(\"a\").needs(\"b\")",
                "job(\"a\").timeout(10)",
                "job(\"a\").permissions(contents(\"read\"))",
                "job(\"a\").permissions(contents(READ), readAll())",
                "UBUNTU_20_04",
                "MACOS_13",
                "workflow(\"ci\").jobs(run(\"make\"))",
                "workflow(\"ci\").steps(run(\"make\"))",
                "job(\"a\").steps(job(\"b\"))",
                "new Job() {}",
                "new Step() {}",
                "new Trigger() {}"
            })
    void wrongProgramsDoNot(String expression) throws IOException {
        assertThat(errors(expression)).isNotEmpty();
    }

    private static List<String> errors(String expression) throws IOException {
        var source = new SimpleJavaFileObject(URI.create("string:///Program.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return PROGRAM.formatted(expression);
            }
        };
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        var task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, diagnostics, options, null, List.of(source));
        task.analyze();
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }
}
