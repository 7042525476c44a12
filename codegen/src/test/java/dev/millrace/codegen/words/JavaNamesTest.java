package dev.millrace.codegen.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({"issues, Issues", "pull_request, PullRequest", "fail-fast, FailFast", "repositoryUrl, RepositoryUrl"})
    void capitalizeEachWordOfAType(String name, String type) {
        assertThat(JavaNames.type(name)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "review_requested, reviewRequested",
        "public, publicEvent",
        "default, defaultEvent",
        "notify, notifyEvent",
        "wait, waitEvent",
        "to_string, toStringEvent"
    })
    void leaveJavasWordsToJava(String name, String method) {
        assertThat(JavaNames.method(name, "Event")).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({"ubuntu-24.04-arm, UBUNTU_24_04_ARM", "x64, X64"})
    void shoutForConstants(String name, String constant) {
        assertThat(JavaNames.constant(name)).isEqualTo(constant);
    }
}
