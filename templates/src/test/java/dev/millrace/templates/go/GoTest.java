package dev.millrace.templates.go;

import static dev.millrace.templates.Templates.mainBranch;
import static dev.millrace.templates.Templates.pullRequest;
import static dev.millrace.templates.Templates.release;
import static dev.millrace.templates.go.Go.go;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import dev.millrace.templates.Yaml;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What matters where modules are built for everybody's {@code go get}. */
class GoTest {

    @TempDir
    private Path folder;

    @Test
    void testsMainWithBothVersionsThatGoSupports() {
        assertThat(Yaml.of(mainBranch(go("stable", "oldstable")), "test"))
                .contains("go: [stable, oldstable]", "go-version: ${{ matrix.go }}", "go test -race -shuffle=on ./...");
    }

    @Test
    void lintsWithoutAnyConfiguration() {
        assertThat(Yaml.of(pullRequest(go("stable")), "lint"))
                .contains("go mod tidy -diff", "uses: golangci/golangci-lint-action@");
    }

    @Test
    void auditsByWhatTheModuleCallsAndListsByCycloneDx() {
        assertThat(Yaml.of(release(go("stable")), "audit")).contains("govulncheck");
        assertThat(Yaml.of(release(go("stable")), "build"))
                .containsSubsequence("cyclonedx-gomod@v1.9.0 mod -json -output sbom.json", "path: sbom.json");
    }

    @Test
    void publishesWithNeitherSecretNorPermission() {
        assertThat(Yaml.of(release(go("stable")), "publish"))
                .contains("https://proxy.golang.org", "permissions:\n      contents: read\n    needs:")
                .doesNotContain("secrets.");
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource({
        "example.org/shop,    v0.3.0",
        "example.org/shop,    v1.2.3",
        "example.org/shop/v2, v2.0.0-rc.1",
        "example.org/v3/shop, v1.0.0",
        "gopkg.in/shop.v1,    v1.4.0"
    })
    void takesTheVersionOfTheTag(String module, String tag) {
        var bash = module(module).with("GITHUB_REF_NAME", tag);

        assertThat(bash.run(go("stable").version()).code()).isZero();
        assertThat(bash.outputs()).containsExactly("value=" + tag.substring(1));
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource({"example.org/shop, v2.0.0", "example.org/shop/v2, v3.0.0", "example.org/shop/v2, v1.9.0"})
    void stopsATagWhoseMajorVersionThePathDoesNotHave(String module, String tag) {
        var ended = module(module).with("GITHUB_REF_NAME", tag).run(go("stable").version());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).startsWith("::error::the tag is " + tag + ", but the module is " + module);
    }

    private Bash module(String path) {
        return Bash.in(folder).program("go", "echo " + path);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void asksTheProxyUntilItHasTheTag() {
        var bash = Bash.in(folder)
                .with("GITHUB_REF_NAME", "v1.2.3")
                .with("SECONDS_BETWEEN", "0")
                .program("go", """
                        if [ "$*" = "list -m" ]; then echo example.org/shop; exit; fi
                        echo "$* by $GOPROXY" >> "$RUNNER_TEMP/asked"
                        [ "$(wc -l < "$RUNNER_TEMP/asked")" -eq 2 ]
                        """);

        assertThat(bash.run(Go.publishModule()).code()).isZero();
        assertThat(bash.read("../temp/asked").lines())
                .containsExactly(
                        "list -m example.org/shop@v1.2.3 by https://proxy.golang.org",
                        "list -m example.org/shop@v1.2.3 by https://proxy.golang.org");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysWhatToDoWhereTheProxyDoesNotFindTheModule() {
        var ended = Bash.in(folder)
                .with("GITHUB_REF_NAME", "v1.2.3")
                .with("SECONDS_BETWEEN", "0")
                .program("go", "[ \"$*\" = \"list -m\" ] && echo example.org/shop")
                .run(Go.publishModule());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text())
                .isEqualTo("::error::the proxy does not find example.org/shop@v1.2.3: "
                        + "if the repository is private, publish the module withoutPublication()\n");
    }
}
