package dev.millrace.dsl.expression;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Result.FAILURE;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.RunnerLabel.WINDOWS_LATEST;
import static dev.millrace.dsl.expression.Expressions.always;
import static dev.millrace.dsl.expression.Expressions.contains;
import static dev.millrace.dsl.expression.Expressions.endsWith;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.needResults;
import static dev.millrace.dsl.expression.Expressions.startsWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void asksWhetherThereIsAValueAtAll() {
        var experimental = axis("experimental");

        assertThat(github().headRef().isTruthy().text()).isEqualTo("github.head_ref");
        assertThat(experimental.orElse(false).isTruthy().text()).isEqualTo("matrix.experimental || false");
    }

    @Test
    void isTruthyItself() {
        var failed = job("build").failed();

        assertThat(always().isTruthy().text()).isEqualTo("always()");
        assertThat(failed.isTruthy().asIf().text()).isEqualTo("!cancelled() && needs.build.result == 'failure'");
    }

    @Test
    void looksIntoTheValuesOfAnAxis() {
        var run = axis("run", Map.of("os", "windows-latest", "rust", Map.of("version", "1.71")));

        assertThat(run.field("os").is("windows-latest").text()).isEqualTo("matrix.run.os == 'windows-latest'");
        assertThat(run.field("rust.version").text()).isEqualTo("matrix.run.rust.version");
    }

    @Test
    void asksHowALabelBegins() {
        var os = axis("os", UBUNTU_LATEST, WINDOWS_LATEST);

        assertThat(startsWith(os, "ubuntu").and(endsWith(os, "latest").not()).text())
                .isEqualTo("startsWith(matrix.os, 'ubuntu') && !endsWith(matrix.os, 'latest')");
    }

    @Test
    void asksHowTheJobsBeforeHaveEnded() {
        assertThat(contains(needResults(), FAILURE).not().text()).isEqualTo("!contains(needs.*.result, 'failure')");
    }
}
