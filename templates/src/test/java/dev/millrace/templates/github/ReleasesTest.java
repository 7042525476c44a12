package dev.millrace.templates.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class ReleasesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"v2.0.0-beta.1", "v2.0.0-12", "shop-v1.0.0-rc.1", "v1.0rc1", "2.0.0.dev3"})
    void neverShowsWhatComesBeforeAVersionAsTheLatest(String tag) {
        assertThat(release(tag, "exit 1")).contains("--prerelease");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2.0.0", "shop-v1.0.0", "1.2", "v10", "python3-app-v1.0", "2026-11-21"})
    void showsAVersionAsTheLatest(String tag) {
        assertThat(release(tag, "exit 1")).contains("release create " + tag).doesNotContain("--prerelease");
    }

    @Test
    void completesWhatAnEarlierAttemptHasPublished() {
        assertThat(release("v1.0.0", "echo false")).isEqualTo("release upload v1.0.0 --clobber dist/a.zip\n");
    }

    @Test
    void publishesTheDraftThatAnEarlierAttemptHasLeft() {
        assertThat(release("v1.0.0", "echo true"))
                .isEqualTo("release upload v1.0.0 --clobber dist/a.zip\nrelease edit v1.0.0 --draft=false\n");
    }

    private String release(String tag, String view) {
        var ended = Bash.in(folder)
                .file("dist/a.zip", "")
                .with("GH_TOKEN", "")
                .with("GH_REPO", "acme/app")
                .program("gh", "if [ \"$2\" = view ]; then " + view + "; else echo \"$*\"; fi")
                .run(Releases.createRelease(tag, "dist/*"));
        assertThat(ended.code()).isZero();
        return ended.text();
    }
}
