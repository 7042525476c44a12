package dev.millrace.templates;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.RunnerLabel.WINDOWS_LATEST;
import static dev.millrace.templates.Templates.delivery;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.output.WorkflowFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each template that is named in {@code META-INF/services}; a new one is looked at without a word here. */
class EveryTemplateTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void writesPipelinesThatTheStrictestValidatorAccepts(Example example) throws IOException {
        acceptedBy(example.source(folder).define());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void isAcceptedOnEverySystemOfAnotherBranchAndUnpublished(Example example) throws IOException {
        acceptedBy(delivery(example.project(folder)
                .systems(UBUNTU_LATEST, WINDOWS_LATEST, MACOS_LATEST)
                .branch("trunk")
                .withoutPublication()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void isAcceptedWithOneVersionAndNothingKept(Example example) throws IOException {
        var project = example.project(folder);
        var versions = project.versions();

        acceptedBy(delivery(
                project.versions(axis(versions.name(), versions.values().get(0)))
                        .withoutPackages()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void givesBySourceWhatItsWordGives(Example example) {
        assertThat(yaml(example.source(folder).define())).isEqualTo(yaml(delivery(example.project(folder))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void saysAllThatAProjectNeeds(Example example) {
        var says = example.project(folder).settings();

        assertThat(says.lint()).as("lint").isNotEmpty();
        assertThat(says.test()).as("test").isPresent();
        assertThat(says.build()).as("build").isNotEmpty();
        assertThat(says.audit()).as("audit").isNotEmpty();
        assertThat(says.sbom()).as("sbom").isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void isDescribedInALine(Example example) {
        var template = example.template();

        assertThat(template.name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(template.summary()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        assertThat(template.body().lines()).allMatch(line -> line.equals(line.stripTrailing()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void saysWhatItsReleaseNeeds(Example example) {
        var preparations = example.template().preparations();
        var release = yaml(example.source(folder).define());

        assertThat(preparations).isNotEmpty().allMatch(line -> !line.isBlank() && !line.contains("\n"));
        assertThat(preparations.get(0)).contains("the environment \"release\"");
        assertThat(Pattern.compile("secrets\\.(\\w+)").matcher(release).results())
                .allSatisfy(
                        secret -> assertThat(String.join("\n", preparations)).contains(secret.group(1)));
    }

    @Test
    void hasANameThatNoOtherHas() {
        assertThat(templates()).extracting(Example::toString).doesNotHaveDuplicates();
    }

    static Stream<Example> templates() {
        return ServiceLoader.load(Template.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(Example::new);
    }

    private void acceptedBy(Pipelines pipelines) throws IOException {
        var validator = Validator.of(RuleCatalog.load(), Profile.STRICT);
        var files = WorkflowFiles.in(folder.resolve("repository")).write(pipelines);

        assertThat(files).hasSize(3);
        for (var file : files) {
            var found = new ArrayList<>(file.findings());
            found.addAll(validator.workflow(file.path().toString(), Files.readAllBytes(file.path())));
            // What is said for information cannot be mended here: an action that has no newer release, for one.
            assertThat(found)
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .isEmpty();
        }
    }

    // Without the first line, which names the source.
    private static String yaml(Pipelines pipelines) {
        return pipelines.workflows().stream()
                .map(workflow -> WorkflowFiles.render(workflow, ""))
                .map(text -> text.substring(text.indexOf('\n')))
                .collect(joining("\n"));
    }
}
