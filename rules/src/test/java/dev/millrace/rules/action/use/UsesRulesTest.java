package dev.millrace.rules.action.use;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules on the use of actions say, word by word. */
final class UsesRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actions/checkout | "actions/checkout" has no ref; say which version to use, like "actions/checkout@v7"
            checkout@v6 | "checkout@v6" names no owner; write OWNER/REPOSITORY@REF; did you mean "actions/checkout@v6"?
            a/b@ | "a/b@" has no ref after the "@"; say which version to use, like "a/b@v1"
            a/b@v1@v2 | "a/b@v1@v2" has more than one "@"; write OWNER/REPOSITORY@REF
            checkout | "checkout" names neither an owner nor a ref; write OWNER/REPOSITORY@REF
            docker:alpine | "docker:alpine" is no image that GitHub knows; its name follows "docker://", in lower case
            https://github.com/a/b@v1 | "https://github.com/a/b@v1" is an address, and GitHub wants OWNER/REPOSITORY@REF; write "a/b@v1"
            """)
    void aBadFormSaysWhichPartIsMissing(String uses, String message) {
        assertThat(Checked.workflow(step("uses: " + uses))).containsExactly("6 ERROR uses-bad-format: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            docker://Alpine | the image has to be in lower case, "alpine"
            docker://a//b | there is nothing between two slashes, or at an end
            docker://a_-b | "a_-b" has to be letters and digits, with single dots, hyphens or _ between them
            docker://a-.example/b | "a-.example" is no host of a registry
            docker://a@sha256:1 | "sha256:1" is no digest, like "sha256:" and 64 digits from 0 to f
            """)
    void aBadImageSaysWhatDockerWants(String uses, String mistake) {
        assertThat(Checked.workflow(step("uses: " + uses)))
                .containsExactly(
                        "6 ERROR uses-docker-bad-uri: \"" + uses + "\" is no image that Docker can read: " + mistake);
    }

    @Test
    void anInputThatIsNearAnotherIsTakenForIt() {
        assertThat(Checked.workflow(step("uses: actions/checkout@v6", "with: {fetchdepth: 0}")))
                .containsExactly(
                        "7 WARNING action-unknown-input: action \"actions/checkout@v6\" has no input \"fetchdepth\""
                                + " (as of 2026-07-20); did you mean \"fetch-depth\"?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actions/checkout@v99 | INFO
            actions/checkout@v7.99.0 | INFO
            actions/checkout@main | WARNING
            actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 | INFO
            taiki-e/install-action@08c6903cd8c0fde910a37f88322edcfb5dd907a8 | WARNING
            pypa/gh-action-pypi-publish@release/v1 | INFO
            """)
    void anInputIsUnknownAsSurelyAsTheVersionIsKnown(String uses, String severity) {
        assertThat(Checked.workflow(step("uses: " + uses, "with: {tool: a, nothing: 0}")))
                .filteredOn(finding -> finding.contains("\"nothing\""))
                .singleElement()
                .asString()
                .startsWith("7 " + severity + " action-unknown-input");
    }

    @Test
    void anOldRuntimeNamesTheNearestVersionWithANewOne() {
        assertThat(Checked.workflow(step("uses: actions/checkout@v3")))
                .containsExactly(
                        "6 WARNING action-outdated-runtime: action \"actions/checkout@v3\" was made for node16, which"
                                + " runners do not have any more; use v5 or newer (as of 2026-07-20)");
    }

    private static String step(String... lines) {
        return "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - "
                + String.join("\n        ", lines) + "\n";
    }
}
