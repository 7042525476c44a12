package dev.millrace.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import dev.millrace.core.report.TextReport;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.output.Change;
import dev.millrace.dsl.output.CheckResult;
import dev.millrace.dsl.output.CheckedFile;
import dev.millrace.dsl.output.FileState;
import dev.millrace.dsl.output.InvalidPipelinesException;
import dev.millrace.dsl.output.WorkflowFiles;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.Roots;
import dev.millrace.workspace.check.Overrides;
import dev.millrace.workspace.check.Repositories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions over the workflows of pipelines; they begin at {@link WorkflowAssertions#assertThatWorkflows}.
 *
 * <pre>{@code
 * assertThatWorkflows(new Ci().define()).areUpToDate();
 * }</pre>
 */
@PublicApi
public final class WorkflowsAssert extends AbstractAssert<WorkflowsAssert, List<Pipelines>> {

    private static final String COMMAND = "run the tests";

    private final Surroundings surroundings;
    private Optional<Path> root = Optional.empty();
    private String command = COMMAND;

    WorkflowsAssert(List<Pipelines> pipelines, Surroundings surroundings) {
        super(pipelines, WorkflowsAssert.class);
        this.surroundings = surroundings;
    }

    /**
     * Means the files of another repository than the one around the folder that tests run in, which is the nearest parent with
     * {@code .git} or {@code .github}.
     *
     * <pre>{@code
     * assertThatWorkflows(new Ci().define()).in(Path.of("../service")).areUpToDate();
     * }</pre>
     *
     * @param value the repository's top folder
     */
    public WorkflowsAssert in(Path value) {
        // It would be made, with all its workflows in it, and the assertion would hold.
        if (!Files.isDirectory(value)) {
            throw new IllegalArgumentException(
                    "\"" + value.toAbsolutePath().normalize() + "\" is no folder; name the top folder of a repository");
        }
        root = Optional.of(value);
        return this;
    }

    /**
     * Names the command that writes the files again in the head of each file, for pipelines that have none of their own.
     *
     * <pre>{@code
     * assertThatWorkflows(new Ci().define()).regeneratedBy("mvn test -Dtest=WorkflowsTest").areUpToDate();
     * }</pre>
     */
    public WorkflowsAssert regeneratedBy(String value) {
        command = value;
        return this;
    }

    /**
     * Asserts that the committed files say what the pipelines say.
     *
     * <p>On somebody's own machine, files that are missing or out of date are written, and the assertion holds: the next commit has them.
     * Where the environment variable {@code CI} is set, as GitHub sets it, nothing is written, and it fails with what has changed, in words
     * with the lines of Java, and as a patch. {@code -Dmillrace.update} writes there, too, and {@code -Dmillrace.update=false} nowhere.
     *
     * <p>The rules are those of the repository's {@code .github/millrace.yml}, and its policies count as they do on the command line.
     *
     * <p>What writing does not mend fails everywhere: pipelines with errors, a configuration or a policy that cannot be read, a file that Millrace did not write, one that no pipeline
     * makes any more, and a newer major of an action in the file, which a bot may have raised and {@code -Dmillrace.update} takes back.
     */
    @CanIgnoreReturnValue
    public WorkflowsAssert areUpToDate() {
        var top = root.orElseGet(surroundings::root);
        var files = WorkflowFiles.in(top).regeneratedBy(command).checkedBy(validator(top));
        var result = check(files);
        if (writes(result)) {
            files.write(actual);
            result = check(files);
        }
        if (!result.isUpToDate()) {
            fail(String.join("\n", result.render(top)) + "\n" + advice(result));
        }
        return this;
    }

    private CheckResult check(WorkflowFiles files) {
        try {
            return files.check(actual);
        } catch (InvalidPipelinesException e) {
            throw failure("%s", e.getMessage());
        }
    }

    // As generate --check has it, policies and all.
    private Validator validator(Path folder) {
        var top = folder.toAbsolutePath().normalize();
        var site = new Repositories(RuleCatalog.load(), Overrides.NONE, new Roots(List.of(top)), top).siteAt(top);
        site.unreadable()
                .ifPresent(path -> fail(InputFile.name(path, top)
                        + " cannot be read: it is too large, a link out of the repository, or forbidden"));
        if (!site.policyTroubles().isEmpty()) {
            fail("a policy cannot be applied:\n" + String.join("\n", site.policyTroubles()));
        }
        if (site.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            fail("the configuration is not valid:\n"
                    + TextReport.plain().render(0, site.findings()).strip());
        }
        return site.validator();
    }

    // Nobody sees what a test that passes has written over, so what somebody may want to keep is left to them.
    private boolean writes(CheckResult result) {
        if (result.files().stream().anyMatch(file -> file.state() == FileState.FOREIGN)) {
            return false;
        }
        return surroundings.writesAlways()
                || surroundings.writes()
                        && !result.isUpToDate()
                        && result.files().stream().noneMatch(WorkflowsAssert::hasNewerMajor);
    }

    private static boolean hasNewerMajor(CheckedFile file) {
        return file.changes().stream().anyMatch(Change::isNewerMajor);
    }

    private String advice(CheckResult result) {
        var isMended = !surroundings.writes() && result.files().stream().anyMatch(CheckedFile::isMendedByWriting);
        return result.summary() + "; "
                + (isMended
                        ? "run this test outside of CI, or with -Dmillrace.update, and commit what it writes"
                        : "see above what helps");
    }

    private void fail(String message) {
        throw failure("%s", message);
    }
}
