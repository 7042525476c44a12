package dev.millrace.expressiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import dev.millrace.dsl.Millrace;
import dev.millrace.dsl.Workflow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A workflow of a project, written in Java, says the same as the original: a file below the folder of the system property
 * {@code millrace.corpus}, without which the test is skipped. Long scripts are not repeated here; {@link #script} takes them from there.
 */
abstract class Rewritten {

    private final String file;

    Rewritten(String file) {
        this.file = file;
    }

    /** The workflow in Java. */
    abstract Workflow rewritten();

    @BeforeEach
    void needsTheOriginal() {
        assumeTrue(path().isPresent(), "-Dmillrace.corpus names no folder with " + file);
    }

    @Test
    void saysTheSameAsTheOriginal() {
        var compiled = rewritten().compiled();

        assertThat(compiled.findings()).isEmpty();
        assertThat(Meaning.of(compiled.tree()).differences(Meaning.of(original()), onPurpose()))
                .isEmpty();
    }

    /** The paths at which Java says something else on purpose, with the reasons. */
    Map<String, String> onPurpose() {
        return Map.of();
    }

    /** The script of a step of the original, by the step's name, its id, or a part of its script. */
    final String script(String job, String step) {
        if (isMissing()) {
            return "missing";
        }
        return stepsOf(job).stream()
                .filter(RunStep.class::isInstance)
                .map(RunStep.class::cast)
                .filter(each -> isCalled(each, step) || each.run().raw().contains(step))
                .map(each -> each.run().raw())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("job " + job + " has no script " + step));
    }

    /** A step with the name and the script of a step of the original. */
    final dev.millrace.dsl.RunStep scripted(String job, String step) {
        return Millrace.run(script(job, step)).named(step);
    }

    /** A long input of a step of the original, by the step's name or id. */
    final String input(String job, String step, String input) {
        if (isMissing()) {
            return "missing";
        }
        return stepsOf(job).stream()
                .filter(each -> isCalled(each, step))
                .map(UsesStep.class::cast)
                .flatMap(each -> each.with().stream())
                .filter(entry -> entry.key().raw().equals(input))
                .map(entry -> entry.value().raw())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("job " + job + " has no " + input + " of " + step));
    }

    /** A long text of the original by its path: {@code env/SPARSE_CHECKOUT}. */
    final String text(String path) {
        if (isMissing()) {
            return "missing";
        }
        YamlNode node = WorkflowWriter.toYaml(original());
        for (var part : path.split("/", -1)) {
            node = node instanceof YamlSequence items
                    ? items.items().get(Integer.parseInt(part))
                    : ((YamlMapping) node).get(part).orElseThrow(() -> new IllegalArgumentException("no " + path));
        }
        return ((Text) node).raw();
    }

    // Fields are made before the test finds that there is no original, and may hold scripts.
    private boolean isMissing() {
        return path().isEmpty();
    }

    private List<Step> stepsOf(String job) {
        return ((StepsJob) original().job(job).orElseThrow()).steps().items();
    }

    private static boolean isCalled(Step step, String name) {
        return step.id().map(Text::raw).filter(name::equals).isPresent()
                || step instanceof RunStep run
                        && run.name().map(Text::raw).filter(name::equals).isPresent()
                || step instanceof UsesStep uses
                        && uses.name().map(Text::raw).filter(name::equals).isPresent();
    }

    private dev.millrace.core.workflow.Workflow original() {
        var path = path().orElseThrow();
        var findings = new ArrayList<Finding>();
        try {
            var read = WorkflowReader.read(SourceFile.decode(file, Files.readAllBytes(path)), findings::add);
            assertThat(findings).isEmpty();
            return read.orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> path() {
        return Optional.ofNullable(System.getProperty("millrace.corpus"))
                .map(folder -> Path.of(folder, file))
                .filter(Files::isRegularFile);
    }
}
