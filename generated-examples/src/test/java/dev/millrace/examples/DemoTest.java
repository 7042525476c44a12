package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.source.Origin;
import dev.millrace.dsl.output.ForeignFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @TempDir
    private Path folder;

    @Test
    void writesEachExampleAndTellsWhatItsFileSays() {
        var demo = Demo.run(folder);

        var library = demo.workflows().get(0);
        assertThat(library)
                .isEqualTo(new DemoWorkflow(
                        "java-library",
                        folder.resolve("java-library/.github/workflows/ci.yml"),
                        true,
                        List.of("pull_request", "push"),
                        List.of(
                                new DemoJob("lint", List.of(), OptionalInt.empty()),
                                new DemoJob("test", List.of(), OptionalInt.of(8)),
                                new DemoJob("build", List.of("lint", "test"), OptionalInt.empty())),
                        List.of("lint", "build"),
                        List.of()));
        assertThat(library.file()).isRegularFile();
        assertThat(demo.workflows()).extracting(DemoWorkflow::example).contains("java-library", "millrace");
        assertThat(demo.hasErrors()).isFalse();
    }

    @Test
    void findsAllUpToDateWhenItIsRunAgain() {
        assertThat(Demo.run(folder).workflows()).isNotEmpty().allMatch(DemoWorkflow::isWritten);

        assertThat(Demo.run(folder).workflows()).isNotEmpty().noneMatch(DemoWorkflow::isWritten);
    }

    @Test
    void writesOverNothingThatIsNotItsOwn() throws IOException {
        var foreign = Files.createDirectories(folder.resolve("java-library/.github/workflows"))
                .resolve("ci.yml");
        Files.writeString(foreign, "on: push\n");

        assertThatThrownBy(() -> Demo.run(folder)).isInstanceOf(ForeignFileException.class);
        assertThat(foreign).hasContent("on: push\n");
    }

    @Test
    void isRenderedInLines() {
        var demo = new Demo(List.of(
                new DemoWorkflow(
                        "java-library",
                        Path.of("demo/java-library/ci.yml"),
                        true,
                        List.of("pull_request", "push"),
                        List.of(
                                new DemoJob("lint", List.of(), OptionalInt.empty()),
                                new DemoJob("test", List.of(), OptionalInt.of(8)),
                                new DemoJob("build", List.of("lint", "test"), OptionalInt.empty())),
                        List.of("lint", "build"),
                        List.of()),
                new DemoWorkflow(
                        "one",
                        Path.of("demo/one/ci.yml"),
                        false,
                        List.of("push"),
                        List.of(new DemoJob("a", List.of(), OptionalInt.of(1))),
                        List.of("a"),
                        List.of())));

        assertThat(String.join("\n", demo.render(Path.of("")))).isEqualTo("""
                java-library: demo/java-library/ci.yml (written)
                  triggers: pull_request, push
                  jobs:
                    lint
                    test in 8 variants
                    build after lint, test
                  longest chain: lint -> build (2 jobs)

                one: demo/one/ci.yml (up to date)
                  triggers: push
                  jobs:
                    a in 1 variant
                  longest chain: a (1 job)

                no findings in 2 files""");
    }

    @Test
    void tellsOfErrorsIfThereWereAny() {
        var finding = ReaderCheck.YAML_EMPTY_FILE.at(Origin.UNKNOWN, "the file holds nothing");
        var demo = new Demo(List.of(
                new DemoWorkflow("one", Path.of("ci.yml"), true, List.of(), List.of(), List.of(), List.of(finding))));

        assertThat(demo.hasErrors()).isTrue();
        assertThat(demo.render(Path.of("")))
                .contains(": error: the file holds nothing [yaml-empty-file]", "1 error in 1 file");
    }
}
