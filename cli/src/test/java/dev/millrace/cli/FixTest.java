package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FixTest {

    private static final String CROOKED = """
            on: push # run on each push

            jobs:
              build:
                runs-on: ubuntu-latest
                continue-on-error: yes   # for now
                steps:
                  - run: make
                    continue-on-error: "true"
            """;

    private static final String STRAIGHT = CROOKED.replace("yes", "true").replace("\"true\"", "true");

    @TempDir
    private Path folder;

    @Test
    void makesSafeFixesAndTouchesNothingElse() {
        var outcome = desk().with("ci.yml", CROOKED).run("validate", "--fix", "ci.yml");

        assertThat(folder.resolve("ci.yml")).content().isEqualTo(STRAIGHT);
        assertThat(outcome.out()).isEqualTo("no findings in 1 file\nfixed 2 findings in 1 file\n");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void keepsLineEndsAndAByteOrderMark() {
        var windows = "\uFEFF" + CROOKED.replace("\n", "\r\n");

        desk().with("ci.yml", windows).run("validate", "--fix", "ci.yml");

        assertThat(folder.resolve("ci.yml")).content().isEqualTo("\uFEFF" + STRAIGHT.replace("\n", "\r\n"));
    }

    @Test
    void reportsWhatIsLeft() {
        var outcome =
                desk().with("ci.yml", CROOKED.replace("run: make", "rum: make")).run("validate", "--fix", "ci.yml");

        assertThat(outcome.out())
                .startsWith("ci.yml:8:9: error: ")
                .endsWith("1 error in 1 file\nfixed 2 findings in 1 file\n");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        desk().with("ci.yml", CROOKED).run("validate", "--fix", "ci.yml");
        var written = Files.getLastModifiedTime(folder.resolve("ci.yml"));

        var again = desk().run("validate", "--fix", "ci.yml");

        assertThat(again.out()).isEqualTo("no findings in 1 file\n");
        assertThat(Files.getLastModifiedTime(folder.resolve("ci.yml"))).isEqualTo(written);
    }

    @Test
    void showsThePatchOnADryRunAndLeavesTheFile() {
        var outcome = desk().with("ci.yml", CROOKED).run("validate", "--fix", "--dry-run", "ci.yml");

        assertThat(outcome.out()).isEqualTo("""
                --- a/ci.yml
                +++ b/ci.yml
                @@ -3,7 +3,7 @@
                 jobs:
                   build:
                     runs-on: ubuntu-latest
                -    continue-on-error: yes   # for now
                +    continue-on-error: true   # for now
                     steps:
                       - run: make
                -        continue-on-error: "true"
                +        continue-on-error: true
                """);
        assertThat(folder.resolve("ci.yml")).content().isEqualTo(CROOKED);
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void thePatchOfAFileThatEndsWithoutALineBreakSaysSo() {
        var outcome = desk().with("ci.yml", CROOKED.stripTrailing()).run("validate", "--fix", "--dry-run", "ci.yml");

        assertThat(outcome.out()).endsWith("""
                -        continue-on-error: "true"
                \\ No newline at end of file
                +        continue-on-error: true
                \\ No newline at end of file
                """);
    }

    @Test
    void aPatchOfNothingIsEmpty() {
        assertThat(desk().with("ci.yml", STRAIGHT)
                        .run("validate", "--fix", "--dry-run", "ci.yml")
                        .out())
                .isEmpty();
    }

    @Test
    void standardInputCanBeShownButNotChanged() {
        assertThat(desk().reading(CROOKED).run("validate", "--fix", "-").err())
                .isEqualTo("millrace: --fix changes files, and standard input is none; add --dry-run\n");
        assertThat(desk().reading(CROOKED)
                        .run("validate", "--fix", "--dry-run", "--stdin-filename", "ci.yml", "-")
                        .out())
                .startsWith("--- a/ci.yml\n");
    }

    @Test
    void aDryRunNeedsSomethingToRun() {
        var outcome = desk().with("ci.yml", CROOKED).run("validate", "--dry-run", "ci.yml");

        assertThat(outcome.err()).isEqualTo("millrace: --dry-run shows what --fix would change; give both\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsThePermissionsOfAFileAndALinkALink() throws IOException {
        desk().with("real.yml", CROOKED);
        Files.setPosixFilePermissions(folder.resolve("real.yml"), PosixFilePermissions.fromString("rw-rw-r--"));
        Files.createSymbolicLink(folder.resolve("ci.yml"), Path.of("real.yml"));

        desk().run("validate", "--fix", "ci.yml");

        assertThat(folder.resolve("ci.yml")).isSymbolicLink().content().isEqualTo(STRAIGHT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("real.yml"))))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void doesNotFollowALinkOutOfTheRepository() throws IOException {
        desk().with("outside.yml", CROOKED).with("repository/.github/CODEOWNERS", "");
        Files.createSymbolicLink(folder.resolve("repository/ci.yml"), Path.of("../outside.yml"));

        var outcome = desk().run("validate", "--fix", "repository/ci.yml");

        assertThat(outcome.err())
                .isEqualTo("millrace: repository/ci.yml: not fixed: this is a link that leads out of the repository, "
                        + "so it is not changed\n");
        assertThat(outcome.out()).endsWith("2 errors in 1 file\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("outside.yml"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo(CROOKED);
    }

    private Desk desk() {
        return new Desk(folder);
    }
}
