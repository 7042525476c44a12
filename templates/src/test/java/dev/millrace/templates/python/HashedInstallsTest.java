package dev.millrace.templates.python;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.parallel;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.templates.python.Python.everyInstallIsHashed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Finding;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.output.InvalidPipelinesException;
import dev.millrace.dsl.output.WorkflowFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashedInstallsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pip install evil",
                "pip3.12 install evil",
                "python -m pip --quiet install evil",
                "cd x && .venv/bin/pip install evil",
                "sudo apt-get install python3-pip; pip install evil",
                "pip \\\n  install evil"
            })
    void findsWhatAsksForNoHash(String script) {
        assertThat(found(run(script))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apt-get install python3-pip",
                "apt-get install --yes pip",
                "pip install \\\n  --require-hashes --requirement lock.txt",
                "pip install --no-index a.whl",
                "# pip install evil",
                "npm install pipeline"
            })
    void leavesTheRestAlone(String script) {
        assertThat(found(run(script))).isEmpty();
    }

    @Test
    void looksIntoStepsThatRunSideBySide() {
        assertThat(found(parallel(run("pip install evil"), run("make")))).hasSize(1);
    }

    private List<String> found(Step step) {
        var careless = workflow("ci")
                .on(push())
                .jobs(job("build").runsOn(UBUNTU_LATEST).steps(step))
                .guardrails(everyInstallIsHashed());
        try {
            WorkflowFiles.in(folder).write(pipelines(careless));
            return List.of();
        } catch (InvalidPipelinesException e) {
            return e.findings().stream()
                    .map(Finding::message)
                    .filter(message -> message.contains("takes whatever an index has"))
                    .toList();
        }
    }
}
