package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.Located;
import dev.millrace.core.yaml.YamlPath;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines are counted from the line of {@code here()}. */
class OriginsTest {

    @Test
    void areTheLineOfTheFactory() {
        var here = here();
        var job = job("build"); // 1
        var step = run("make"); // 2
        var action = uses("a/b@v1"); // 3
        var workflow = workflow("ci"); // 4
        var trigger = push(branches("main")); // 5

        assertThat(lines(here, job.tree(), step.tree(), action.tree(), workflow.tree(), trigger.tree()))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void areTheLineOfTheFactoryHoweverManyLinesTheChainHas() {
        var here = here();
        var ci = workflow("ci") // 1
                .on(
                        push(), // 3
                        schedule("0 0 * * *")) // 4
                .concurrency(perRef()) // 5
                .jobs(
                        job("a") // 7
                                .named("A")
                                .strategy(matrix()) // 9
                                .runsOn(UBUNTU_LATEST)
                                .steps(run("make")), // 11
                        job("b")); // 12
        var tree = ci.tree();
        var a = (dev.millrace.core.workflow.StepsJob) tree.jobs().items().get(0);

        assertThat(lines(here, tree.on().triggers().items())).containsExactly(3, 4);
        assertThat(lines(here, tree.jobs().items())).containsExactly(7, 12);
        assertThat(lines(here, a.steps().items())).containsExactly(11);
        assertThat(lines(here, tree.concurrency().orElseThrow(), a.strategy().orElseThrow()))
                .containsExactly(5, 9);
        assertThat(lines(here, a.name().orElseThrow(), a.runsOn().orElseThrow()))
                .as("what a refinement adds is where the factory is")
                .containsExactly(7, 7);
    }

    @Test
    void areInTheUsersOwnMethod() {
        var here = here();
        Function<String, StepsJob> ubuntu = id -> {
            return job(id).runsOn(UBUNTU_LATEST); // 2
        };
        var build = ubuntu.apply("build"); // 4
        var test = LinuxJobs.job("test"); // 5

        assertThat(lines(here, build.tree())).containsExactly(2);
        assertThat(site(test.tree()).className()).isEqualTo(LinuxJobs.class.getName());
    }

    @Test
    void areTheCallersLineOfATransparentClass() {
        var here = here();
        var checkout = OurSteps.checkout(); // 1
        var nested = OurSteps.Deep.build(); // 2
        var lambda = OurSteps.LAZY.get(); // 3

        assertThat(lines(here, checkout.tree(), nested.tree(), lambda.tree())).containsExactly(1, 2, 3);
    }

    @Test
    void areInNestedClasses() {
        var site = site(Nested.step().tree());

        assertThat(site.className()).isEqualTo(Nested.class.getName());
        assertThat(site.fileName()).isEqualTo("OriginsTest.java");
        assertThat(site.path()).isEqualTo("dev/millrace/dsl/OriginsTest.java");
    }

    @Test
    void areInLambdas() {
        var here = here();
        Supplier<RunStep> lambda = () -> run("make"); // 1
        var fromStream = Stream.of("a", "b")
                .map(id -> job(id)) // 3
                .toList();

        assertThat(lines(here, lambda.get().tree())).containsExactly(1);
        assertThat(lines(here, fromStream.stream().map(Job::tree).toList())).containsExactly(3, 3);
    }

    @Test
    void areNeverInTheJdk() {
        var here = here();
        Function<String, StepsJob> method = Millrace::job;
        var direct = method.apply("a"); // 2
        var fromStream = Stream.of("b").map(Millrace::job).toList(); // 3

        assertThat(lines(here, direct.tree(), fromStream.get(0).tree())).containsExactly(2, 3);
    }

    @Test
    void tellThePathOfEachNode() {
        var ci = workflow("ci")
                .jobs(job("build").named("Build").steps(run("make").env("A", 1)));
        var root = dev.millrace.core.workflow.WorkflowWriter.toYaml(ci.tree());
        var build =
                (dev.millrace.core.workflow.StepsJob) ci.tree().jobs().items().get(0);
        var step = (dev.millrace.core.workflow.RunStep) build.steps().items().get(0);

        assertThat(Stream.of(
                                build,
                                build.name().orElseThrow(),
                                step,
                                step.run(),
                                step.env().get("A").orElseThrow())
                        .map(node -> YamlPath.in(root).of(node.origin())))
                .containsExactly(
                        "jobs.build",
                        "jobs.build.name",
                        "jobs.build.steps[0]",
                        "jobs.build.steps[0].run",
                        "jobs.build.steps[0].env.A");
    }

    private static CallSite here() {
        var frame = StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst())
                .orElseThrow();
        return new CallSite(frame.getClassName(), String.valueOf(frame.getFileName()), frame.getLineNumber());
    }

    private static CallSite site(Located node) {
        return node.origin().callSite().orElseThrow();
    }

    private static List<Integer> lines(CallSite from, Located... nodes) {
        return lines(from, List.of(nodes));
    }

    private static List<Integer> lines(CallSite from, List<? extends Located> nodes) {
        return nodes.stream().map(node -> site(node).line() - from.line()).toList();
    }

    private static final class LinuxJobs {
        static StepsJob job(String id) {
            return Millrace.job(id).runsOn(UBUNTU_LATEST);
        }
    }

    private static final class Nested {
        static RunStep step() {
            return run("make");
        }
    }

    @Transparent
    private static final class OurSteps {

        static final Supplier<RunStep> LAZY = () -> run("make");

        static UsesStep checkout() {
            return uses("actions/checkout@v7");
        }

        private static final class Deep {
            static RunStep build() {
                return run("make");
            }
        }
    }
}
