package dev.millrace.dsl.output;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.CallSite;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.StepsJob;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake in a method of one's own is told at its line, with the lines that called the method. */
class CallersTest {

    private static final int DEFINE = line() + 7;

    @TempDir
    Path root;

    private static final class Ci implements PipelineSource {
        @Override
        public Pipelines define() { // DEFINE
            return pipelines(workflow("ci").on(push()).jobs(direct(), nested())); // + 1
        }

        private static StepsJob nested() {
            return direct(); // + 5
        }

        private static StepsJob direct() {
            return job("test").needs(job("gone")).runsOn(UBUNTU_LATEST).steps(run("make")); // + 9
        }
    }

    @Test
    void areTheRelatedPlacesOfAFinding() {
        var finding = findings(new Ci()).get(0);

        assertThat(lineOf(finding)).isEqualTo(DEFINE + 9);
        assertThat(finding.related())
                .filteredOn(related -> related.message().equals("called from here"))
                .extracting(related -> line(related.origin().callSite().orElseThrow()))
                .containsExactly(DEFINE + 1);
    }

    @Test
    void areNoneInDefineItself() {
        PipelineSource source = new PipelineSource() {
            @Override
            public Pipelines define() {
                return pipelines(workflow("ci")
                        .on(push())
                        .jobs(job("a").needs(job("b")).runsOn(UBUNTU_LATEST).steps(run("make"))));
            }
        };

        assertThat(findings(source).get(0).related()).isEmpty();
    }

    private List<Finding> findings(PipelineSource source) {
        return catchThrowableOfType(
                        InvalidPipelinesException.class,
                        () -> WorkflowFiles.in(root).write(source.define()))
                .findings();
    }

    private static int lineOf(Finding finding) {
        return finding.location().line();
    }

    private static int line(CallSite site) {
        return site.line();
    }

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst())
                .orElseThrow()
                .getLineNumber();
    }
}
