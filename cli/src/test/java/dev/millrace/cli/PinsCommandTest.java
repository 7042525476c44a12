package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of actions/checkout, the facts know v7.0.1, v4.4.0 and, deprecated, v3.7.0. */
class PinsCommandTest {

    private static final String V7 = "3d3c42e5aac5ba805825da76410c181273ba90b1";
    private static final String V4 = "11d5960a326750d5838078e36cf38b85af677262";
    private static final String OLD = "0123456789012345678901234567890123456789";

    @TempDir
    private Path folder;

    @Test
    void listsEachUseWithWhatIsKnownOfIt() {
        workflow("""
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@%s # v7.0.1
                      - uses: actions/checkout@%s # v4.1.0
                      - uses: actions/checkout@%s # v7.0.1
                      - uses: actions/checkout@v3
                      - uses: actions/checkout@v4.0.0
                      - uses: actions/checkout@%s
                      - uses: acme/deploy@main
                      - uses: ./build
                  call:
                    uses: acme/shared/.github/workflows/x.yml@v1
                """.formatted(V7, OLD, OLD, V4));

        var lines = desk().run("pins").out().replaceAll(" +", " ").lines().toList();

        assertThat(lines)
                .startsWith(
                        "place action version commit newest newest major marks",
                        ".github/workflows/ci.yml:6 actions/checkout v7.0.1 3d3c42e v7.0.1 v7 -",
                        ".github/workflows/ci.yml:7 actions/checkout v4.1.0 0123456 v4.4.0 v7 outdated",
                        ".github/workflows/ci.yml:8 actions/checkout v7.0.1 0123456 v7.0.1 v7 mismatch",
                        ".github/workflows/ci.yml:9 actions/checkout v3 - v3.7.0 v7 unpinned,deprecated",
                        ".github/workflows/ci.yml:10 actions/checkout v4.0.0 - v4.4.0 v7 unpinned,outdated",
                        ".github/workflows/ci.yml:11 actions/checkout v4.4.0 11d5960 v4.4.0 v7 -",
                        ".github/workflows/ci.yml:12 acme/deploy main - - - unpinned",
                        ".github/workflows/ci.yml:15 acme/shared/.github/workflows/x.yml v1 - - - unpinned",
                        "")
                .last()
                .asString()
                .startsWith("8 uses of actions, 6 marked; newest as of ");
    }

    @Test
    void endsWithOneOnlyWhenAskedToCheck() {
        workflow(Desk.CLEAN.replace("run: make", "uses: actions/checkout@v7"));
        assertThat(desk().run("pins").exitCode()).isZero();
        assertThat(desk().run("pins", "--check").exitCode()).isEqualTo(1);

        workflow(Desk.CLEAN.replace("run: make", "uses: actions/checkout@" + V7 + " # v7.0.1"));
        assertThat(desk().run("pins", "--check").exitCode()).isZero();
    }

    @Test
    void movesPinsToTheNewestReleaseOfTheirMajorAndChangesNothingElse() throws IOException {
        var text = "\uFEFFon:   push\r\n"
                + "jobs: # all\r\n"
                + "  build:\r\n"
                + "    runs-on: 'ubuntu-latest'\r\n"
                + "    steps:\r\n"
                + "    - &checkout\r\n"
                + "      uses: \"actions/checkout@OLD\"   #   v4.1.0, for x \r\n"
                + "    - *checkout\r\n"
                + "    - {name: a, uses: actions/checkout@OLD, with: {ref: v4}} # v4.2\r\n"
                + "    - uses: actions/checkout@v4.1.0 # v4.1.0\r\n"
                + "    - uses: actions/checkout@NEW   \r\n"
                + "    - uses: acme/deploy@OLD # v1\r\n";
        workflow(text.replace("OLD", OLD).replace("NEW", V7));

        var outcome = desk().run("pins", "--update");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEqualTo("""
                .github/workflows/ci.yml:7: actions/checkout is at v4.4.0 now
                .github/workflows/ci.yml:9: actions/checkout is at v4.4.0 now
                """);
        assertThat(Files.readString(folder.resolve(".github/workflows/ci.yml")))
                .isEqualTo(text.replace("actions/checkout@OLD", "actions/checkout@" + V4)
                        .replace("#   v4.1.0,", "#   v4.4.0,")
                        .replace("# v4.2", "# v4.4.0")
                        .replace("OLD", OLD)
                        .replace("NEW", V7));
        assertThat(desk().run("pins", "--update").err()).isEmpty();
    }

    @Test
    void readsTheActionsOfTheRepositoryToo() {
        var action = Desk.ACTION.replace("run: echo hello\n      shell: bash", "uses: actions/checkout@v7");
        desk().with("action.yml", action)
                .with(".github/actions/setup/action.yaml", action)
                .with("src/test/resources/action.yml", action);

        assertThat(desk().run("pins", "--root", ".").out())
                .contains("\naction.yml:6                         actions/checkout  v7 ")
                .contains("\n.github/actions/setup/action.yaml:6  actions/checkout  v7 ")
                .doesNotContain("src/test");
    }

    @Test
    void tellsThatThereIsNothingToList() {
        assertThat(desk().run("pins", "--root", ".").err())
                .isEqualTo("millrace: " + folder + " has no workflow in .github/workflows and no action.yml\n");
    }

    @Test
    void isJsonForPrograms() {
        workflow(Desk.CLEAN.replace("run: make", "uses: acme/deploy@" + OLD + " # v1"));

        assertThat(desk().run("pins", "--format", "json").out())
                .endsWith("\"pins\":[{\"file\":\".github/workflows/ci.yml\",\"line\":6,\"action\":\"acme/deploy\","
                        + "\"ref\":\"" + OLD + "\",\"comment\":\"v1\",\"version\":\"v1\",\"newest\":null,"
                        + "\"newestCommit\":null,\"newestMajor\":null,\"marks\":[]}]}\n");
    }

    @Test
    void tellsWhatItCannotRead() {
        workflow("on: [push\n");

        var outcome = desk().run("pins");

        assertThat(outcome.err())
                .isEqualTo("millrace: .github/workflows/ci.yml: it cannot be read; millrace validate tells why\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    private void workflow(String text) {
        desk().with(".github/workflows/ci.yml", text);
    }

    private Desk desk() {
        return new Desk(folder);
    }
}
