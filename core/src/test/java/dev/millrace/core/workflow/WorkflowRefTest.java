package dev.millrace.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.expression.TextRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkflowRefTest {

    @ParameterizedTest
    @CsvSource({
        "./.github/workflows/a.yml, .github/workflows/a.yml, ''",
        "$/.github/workflows/a.yml, .github/workflows/a.yml, ''",
        "./a/b@v1@v2, a/b, @v1@v2",
        "./, '', ''"
    })
    void aPathOfTheSameRepositoryIsLocal(String uses, String path, String version) {
        assertThat(WorkflowRef.parse(uses)).isInstanceOfSatisfying(WorkflowRef.Local.class, local -> {
            assertThat(local.path().in(uses)).isEqualTo(path);
            assertThat(local.version().map(range -> range.in(uses)).orElse("")).isEqualTo(version);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "o/r/.github/workflows/a.yml@v1, o, r, .github/workflows/a.yml, v1",
        "o/.github/.github/workflows/a.yml@a/b, o, .github, .github/workflows/a.yml, a/b",
        "o//a.yml@, o, '', a.yml, ''",
        "o/r/a, o, r, a, ''"
    })
    void aPathOfANamedRepositoryIsRemote(String uses, String owner, String repository, String path, String ref) {
        assertThat(WorkflowRef.parse(uses)).isInstanceOfSatisfying(WorkflowRef.Remote.class, remote -> {
            assertThat(remote.owner().in(uses)).isEqualTo(owner);
            assertThat(remote.repository().in(uses)).isEqualTo(repository);
            assertThat(remote.path().in(uses)).isEqualTo(path);
            assertThat(remote.ref().map((TextRange range) -> range.in(uses)).orElse(""))
                    .isEqualTo(ref);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "build",
                "actions/checkout@v6",
                "o/r/@v1",
                "o/r/a.yml@v1@v2",
                "/a/b/c.yml@v1",
                "../a/b/c.yml",
                ".github/workflows/a.yml",
                ".\\.github\\workflows\\a.yml",
                "docker://a/b/c",
                "https://github.com/o/r/.github/workflows/a.yml@v1",
                "a@b/c/d"
            })
    void anythingElseIsMalformed(String uses) {
        assertThat(WorkflowRef.parse(uses)).isInstanceOf(WorkflowRef.Malformed.class);
    }
}
