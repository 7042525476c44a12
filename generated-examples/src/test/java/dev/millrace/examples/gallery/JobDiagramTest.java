package dev.millrace.examples.gallery;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Job;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.examples.view.WorkflowView;
import org.junit.jupiter.api.Test;

class JobDiagramTest {

    @Test
    void isOneNodeForOneJob() {
        assertThat(diagram(plain("build"))).isEqualTo("""
                graph LR
                  j1["build"]
                """);
    }

    @Test
    void usesNoIdThatIsAWordOfMermaid() {
        var end = plain("end");

        assertThat(diagram(end, plain("graph").needs(end), plain("subgraph"))).isEqualTo("""
                graph LR
                  j1["end"]
                  j2["graph"]
                  j3["subgraph"]
                  j1 --> j2
                """);
    }

    @Test
    void leavesArrowsOutThatOthersImply() {
        var a = plain("a");
        var b = plain("b").needs(a);

        assertThat(diagram(a, b, plain("c").needs(a, b))).endsWith("""
                  j1 --> j2
                  j2 --> j3
                """);
    }

    @Test
    void showsGatesByStrokesAndByArrowsThatStopNothing() {
        var lint = plain("lint");
        var audit = plain("audit").advisory();
        var stats = plain("stats").informational();
        var build = plain("build").needs(lint, audit);

        assertThat(diagram(
                        lint,
                        audit,
                        stats,
                        build,
                        plain("notify").needs(build, stats).reporting()))
                .isEqualTo("""
                graph LR
                  j1["lint"]
                  j2["audit"]:::advisory
                  j3["stats"]:::informational
                  j4["build"]
                  j5["notify"]:::reporting
                  j1 --> j4
                  j2 -.-> j4
                  j4 & j3 -.-> j5
                  classDef advisory stroke:#bf8700,stroke-width:2px,stroke-dasharray:6 3
                  classDef informational stroke:#8c959f,stroke-width:2px,stroke-dasharray:2 2
                  classDef reporting stroke:#0969da,stroke-width:2px
                """);
    }

    @Test
    void stopsNoJobThatAsksWhatHappened() {
        var test = plain("test");
        var report = plain("report").needs(test).when("failure() && github.event_name == 'schedule'");

        assertThat(diagram(test, report)).isEqualTo("""
                graph LR
                  j1["test"]
                  j2{{"report"}}
                  j1 -.-> j2
                """);
    }

    @Test
    void marksVariantsConditionsAndCalls() {
        assertThat(diagram(
                        plain("test").strategy(matrix(axis("os", "a", "b", "c"))),
                        plain("publish").when(event().isPush()),
                        call("security", "./.github/workflows/security.yml")))
                .isEqualTo("""
                graph LR
                  j1["test ×3"]
                  j2{{"publish"}}
                  j3[["security"]]
                """);
    }

    @Test
    void drawsStagesAroundTheirJobs() {
        var ci = workflow("ci")
                .on(push())
                .stages(
                        stage("Verify").jobs(plain("lint"), plain("test")),
                        stage("Build").jobs(plain("build")))
                .jobs(plain("docs"));

        assertThat(diagram(ci)).isEqualTo("""
                graph LR
                  subgraph s1["Verify"]
                    j1["lint"]
                    j2["test"]
                  end
                  subgraph s2["Build"]
                    j3["build"]
                  end
                  j4["docs"]
                  j1 & j2 --> j3
                """);
    }

    @Test
    void takesOddCharactersForWhatTheyAre() {
        // Mermaid decodes #34; as a double quote.
        assertThat(JobDiagram.quoted("Say \"hi\"")).isEqualTo("\"Say #34;hi#34;\"");
        assertThat(JobDiagram.quoted("<b>|`#;")).isEqualTo("\"#60;b#62;#124;#96;#35;#59;\"");
        assertThat(JobDiagram.quoted("Prüfen, 1/2: 日本")).isEqualTo("\"Prüfen, 1/2#58; 日本\"");
    }

    private static String diagram(Job... jobs) {
        return diagram(workflow("ci").on(push()).jobs(jobs));
    }

    private static String diagram(Workflow workflow) {
        return JobDiagram.of(WorkflowView.of(workflow.compiled()));
    }

    private static StepsJob plain(String id) {
        return job(id).runsOn(UBUNTU_LATEST).steps(run("true"));
    }
}
