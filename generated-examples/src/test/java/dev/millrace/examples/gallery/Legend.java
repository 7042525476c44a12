package dev.millrace.examples.gallery;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.event;

import dev.millrace.dsl.Millrace;
import dev.millrace.dsl.StepsJob;
import dev.millrace.examples.view.WorkflowView;

/** How to read the graphs: one that has all that they may have. */
final class Legend {

    private static final String WORDS = """
            A solid arrow stops: when the job before it fails, the one after it does not run. Along a dashed one it may run all the same, as the failure of
            the one counts for nothing, or as the other asks what happened. Arrows that others imply are left out of the graph, and are in the table below it.

            A time is what the Java expects, as a whole, of all variants of a job; the longest path adds them up, and counts nothing for a job without one.
            """;

    private Legend() {}

    static String render() {
        return Markdown.fenced("mermaid", JobDiagram.of(workflow())) + "\n" + WORDS;
    }

    private static WorkflowView workflow() {
        var blocking = plain("blocking");
        var advisory = plain("advisory").advisory();
        var informational = plain("informational").informational();
        var variants = plain("in-variants").strategy(matrix(axis("n", 1, 2, 3)));
        var called = call("calls-a-workflow", "./.github/workflows/called.yml");
        var conditional = plain("on-a-condition").when(event().isPush());
        var reporting = plain("reporting").reporting();
        return WorkflowView.of(Millrace.workflow("legend")
                .on(push())
                .stages(
                        stage("A stage").jobs(blocking, advisory, informational),
                        stage("The next one").jobs(variants, called, conditional),
                        stage("The last one").jobs(reporting))
                .compiled());
    }

    private static StepsJob plain(String id) {
        return job(id).runsOn(UBUNTU_LATEST).steps(run("true"));
    }
}
