package dev.millrace.examples.view;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dsl.Job;
import dev.millrace.dsl.StepsJob;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JobViewTest {

    @Test
    void hasAllNeedsAndTheArrowsThatNoOtherImplies() {
        var lint = plain("lint");
        var test = plain("test").needs(lint);

        var build = view(lint, test, plain("build").needs(lint, test)).job("build");

        assertThat(build.needs()).containsExactly("lint", "test");
        assertThat(build.arrows()).containsExactly("test");
    }

    @Test
    void tellsTheConditionInOneLineWithoutBraces() {
        assertThat(only(plain("a").when("${{ !cancelled()\n   && vars.X == 'y' }}"))
                        .condition())
                .contains("!cancelled() && vars.X == 'y'");
        assertThat(only(plain("a").when(event().isPush())).condition()).contains("github.event_name == 'push'");
        assertThat(only(plain("a")).condition()).isEmpty();
    }

    @Test
    void isConditionalUnlessItOnlyReports() {
        assertThat(only(plain("a")).isConditional()).isFalse();
        assertThat(only(plain("a").when(event().isPush())).isConditional()).isTrue();
        assertThat(only(plain("a").reporting()).isConditional()).isFalse();
        assertThat(only(plain("a").reporting().when(event().isPush())).isConditional())
                .isTrue();
    }

    @Test
    void countsVariants() {
        var os = axis("os", "a", "b");
        var jdk = axis("java", 17, 21);

        var variants =
                only(plain("test").strategy(matrix(os, jdk).maxParallel(2))).variants();

        assertThat(variants).contains(new Variants(OptionalLong.of(4), List.of("os", "java"), Optional.of(2)));
        assertThat(variants.orElseThrow().mark()).isEqualTo("×4");
        assertThat(only(plain("lint")).variants()).isEmpty();
    }

    @Test
    void marksVariantsThatARunComputes() {
        assertThat(new Variants(OptionalLong.empty(), List.of("service"), Optional.empty()).mark())
                .isEqualTo("×n");
    }

    @Test
    void hasTimesWhereTheyAreSaid() {
        var timed = only(plain("a").timeout(minutes(10)).expected(minutes(2), minutes(3)));

        assertThat(timed.timeout()).contains("10");
        assertThat(timed.expected()).map(Object::toString).contains("2–3 min");
        assertThat(only(plain("a")).timeout()).isEmpty();
        assertThat(only(plain("a")).expected()).isEmpty();
    }

    @Test
    void tellsWhichWorkflowItCalls() {
        assertThat(only(call("security", "./.github/workflows/security.yml")).calls())
                .contains("./.github/workflows/security.yml");
        assertThat(only(plain("a")).calls()).isEmpty();
    }

    @Test
    void isFoundByItsStageOrOutsideOfAll() {
        var view = WorkflowView.of(workflow("ci")
                .on(push())
                .stages(
                        stage("Verify").jobs(plain("lint"), plain("test")),
                        stage("Build").jobs(plain("build")))
                .jobs(plain("docs"))
                .compiled());

        assertThat(view.stages()).containsExactly("Verify", "Build");
        assertThat(view.stage("Verify")).extracting(JobView::id).containsExactly("lint", "test");
        assertThat(view.outsideStages()).extracting(JobView::id).containsExactly("docs");
    }

    @Test
    void standsInTheLevelThatStartsAtTheSameTime() {
        var lint = plain("lint");

        assertThat(view(lint, plain("build").needs(lint), plain("docs")).levels())
                .containsExactly(List.of("lint", "docs"), List.of("build"));
    }

    @Test
    void isToBeThere() {
        var view = view(plain("lint"));

        assertThatThrownBy(() -> view.job("lnit")).hasMessage("workflow \"ci\" has no job \"lnit\"; it has [lint]");
    }

    private static JobView only(Job job) {
        return view(job).job(job.id());
    }

    private static WorkflowView view(Job... jobs) {
        return WorkflowView.of(workflow("ci").on(push()).jobs(jobs).compiled());
    }

    private static StepsJob plain(String id) {
        return job(id).runsOn(UBUNTU_LATEST).steps(run("true"));
    }
}
