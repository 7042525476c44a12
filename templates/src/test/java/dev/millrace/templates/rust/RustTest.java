package dev.millrace.templates.rust;

import static dev.millrace.templates.Templates.mainBranch;
import static dev.millrace.templates.Templates.pullRequest;
import static dev.millrace.templates.Templates.release;
import static dev.millrace.templates.rust.Rust.rust;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import dev.millrace.templates.Yaml;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What matters where projects are built for crates.io. */
@DisabledOnOs(OS.WINDOWS)
class RustTest {

    private static final String PACKAGE = """
            [package]
            name = "%s"
            version = "%s"
            edition = "2021"
            description = "A shop"
            license = "MIT"
            repository = "https://example.org/shop"
            """;

    @TempDir
    private Path folder;

    @Test
    void keysItsCacheByTheToolchain() {
        assertThat(Yaml.of(mainBranch(rust("stable", "beta")), "test"))
                .contains("rust: [stable, beta]", "TOOLCHAIN: ${{ matrix.rust }}")
                .containsSubsequence(
                        "RUSTUP_TOOLCHAIN=$TOOLCHAIN", "uses: Swatinem/rust-cache@", "cargo test --workspace");
    }

    @Test
    void takesTheToolchainOfTheMatrixEvenWhereAFileNamesAnother() {
        var bash = Bash.in(folder)
                .program("rustup", "")
                .with("GITHUB_ENV", folder.resolve("env").toString());

        assertThat(bash.run(Cargo.toolchain("1.85")).code()).isZero();
        assertThat(bash.read("../env")).isEqualTo("RUSTUP_TOOLCHAIN=1.85\n");
    }

    @Test
    void takesWarningsAndUnformattedSourcesForErrors() {
        assertThat(Yaml.of(pullRequest(rust("stable")), "lint"))
                .containsSubsequence("rustup component add rustfmt clippy", "cargo fmt --all --check", "-D warnings");
    }

    @Test
    void auditsByRustSecAndListsByCycloneDx() {
        assertThat(Yaml.of(release(rust("stable")), "audit")).containsSubsequence("tool: cargo-audit", "cargo audit");
        assertThat(Yaml.of(release(rust("stable")), "build"))
                .containsSubsequence("tool: cargo-cyclonedx", "cargo cyclonedx --format json", "path: sbom.json");
    }

    @Test
    void publishesByTrustAndWithoutASecret() {
        var release = release(rust("stable"));

        assertThat(Yaml.of(release, "publish"))
                .contains("environment: release", "permissions:\n      contents: read\n      id-token: write\n");
        assertThat(Yaml.of(release)).doesNotContain("secrets.");
    }

    @Test
    void comparesWhatItPublishesWithWhatWasAttested() {
        assertThat(Yaml.of(release(rust("stable")), "publish"))
                .containsSubsequence("mv dist", "cargo package", "cmp \"$crate\"", "cargo publish");
    }

    @Test
    void learnsTheVersionOfTheCratesThatMayBePublished() {
        var bash = workspace("1.2.3", "1.2.3");

        assertThat(bash.run(rust("stable").version()).text()).isEmpty();
        assertThat(bash.outputs()).containsExactly("value=1.2.3");
    }

    @Test
    void asksForTheVersionWhereCratesHaveSeveral() {
        var ended = workspace("1.2.3", "2.0.0").run(rust("stable").version());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).startsWith("::error::the crates have the versions 1.2.3, 2.0.0, and a tag can be one");
    }

    /** Two crates of these versions, and one that is not to be published. */
    private Bash workspace(String first, String second) {
        return Bash.in(folder, "cargo", "jq")
                .file("Cargo.toml", "[workspace]\nmembers = [\"shop\", \"till\", \"tasks\"]\nresolver = \"2\"\n")
                .file("shop/Cargo.toml", PACKAGE.formatted("shop", first))
                .file("till/Cargo.toml", PACKAGE.formatted("till", second))
                .file("tasks/Cargo.toml", PACKAGE.formatted("tasks", "0.0.0") + "publish = false\n")
                .file("shop/src/lib.rs", "")
                .file("till/src/lib.rs", "")
                .file("tasks/src/lib.rs", "");
    }

    @Test
    void packagesNoCrateThatMayNotBePublished() {
        var bash = workspace("1.2.3", "1.2.3").with("CARGO_NET_OFFLINE", "true");

        assertThat(bash.run(Rust.packageCrates(true)).code()).isZero();
        assertThat(bash.run("ls target/package/*.crate").text())
                .isEqualTo("target/package/shop-1.2.3.crate\ntarget/package/till-1.2.3.crate\n");
    }

    @Test
    void runsNoBuildScriptBesideTheToken() {
        var publish = Yaml.of(release(rust("stable")), "publish");
        var bash = workspace("1.2.3", "1.2.3")
                .file("till/build.rs", "fn main() { panic!(\"built\") }")
                .with("CARGO_NET_OFFLINE", "true");

        assertThat(bash.run(Rust.packageCrates(true)).code()).isNotZero();
        assertThat(bash.run(Rust.packageCrates(false)).text()).doesNotContain("built", "Compiling");
        assertThat(publish).contains("VERIFY: false").doesNotContain("VERIFY: true", "rust-cache", "cache: ");
    }

    @Test
    void saysWhatToDoWhereNoCrateMayBePublished() {
        var ended = Bash.in(folder, "cargo", "jq")
                .file("Cargo.toml", PACKAGE.formatted("shop", "1.2.3") + "publish = false\n")
                .file("src/main.rs", "fn main() {}")
                .run(Rust.packageCrates(true));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).startsWith("::error::every crate says publish = false");
    }

    @Test
    void listsTheComponentsOfAllCratesOnce() {
        var bash = Bash.in(folder, "jq")
                .program("cargo", "")
                .file("a/a.cdx.json", """
                {"bomFormat": "CycloneDX", "metadata": {"component": {"bom-ref": "a"}}, "components": [{"bom-ref": "serde"}],
                 "dependencies": [{"ref": "a", "dependsOn": ["serde"]}, {"ref": "serde"}]}
                """)
                .file("b/b.cdx.json", """
                {"bomFormat": "CycloneDX", "metadata": {"component": {"bom-ref": "b"}}, "components": [{"bom-ref": "serde"}],
                 "dependencies": [{"ref": "b", "dependsOn": ["serde"]}, {"ref": "serde"}]}
                """);

        assertThat(bash.run(Rust.listComponents()).code()).isZero();
        assertThat(bash.run(
                                "jq -r '.bomFormat, (.components | map(.\"bom-ref\") | join(\" \")), (.dependencies | length)' sbom.json")
                        .text())
                .isEqualTo("CycloneDX\na b serde\n3\n");
    }

    @Test
    void keepsTheListOfASingleCrateAsItIs() {
        var list = "{\"metadata\": {\"component\": {\"bom-ref\": \"a\"}}}";
        var bash = Bash.in(folder, "jq").program("cargo", "").file("a.cdx.json", list);

        assertThat(bash.run(Rust.listComponents()).code()).isZero();
        assertThat(bash.run("jq -c . sbom.json").text())
                .isEqualTo("{\"metadata\":{\"component\":{\"bom-ref\":\"a\"}}}\n");
    }

    @Test
    void asksForATokenWithTheIdentityOfTheRunAndGivesItBack() {
        var bash = registry("exit 0");

        var ended = bash.run(Cargo.publishCrates());

        assertThat(ended.text())
                .isEqualTo("till 1.2.3 is there already\n::add-mask::cio_tp_1\n"
                        + "publish --no-verify --package shop with cio_tp_1\nrevoked\n");
        assertThat(ended.code()).isZero();
        assertThat(bash.read("sent").lines())
                .containsExactly(
                        "https://crates.io/api/v1/crates/shop/1.2.3 ",
                        "https://crates.io/api/v1/crates/till/1.2.3 ",
                        "https://github.example/token?x=1&audience=crates.io Authorization: Bearer request",
                        "https://crates.io/api/v1/trusted_publishing/tokens {\"jwt\":\"identity\"}",
                        "https://crates.io/api/v1/trusted_publishing/tokens Authorization: Bearer cio_tp_1");
    }

    @Test
    void givesTheTokenBackWhenPublishingFails() {
        var ended = registry("exit 101").run(Cargo.publishCrates());

        assertThat(ended.code()).isEqualTo(101);
        assertThat(ended.text()).endsWith("revoked\n");
    }

    @Test
    void asksForNoTokenWhereNothingIsMissing() {
        var ended = registry("exit 0").program("curl", "printf 200").run(Cargo.publishCrates());

        assertThat(ended.text()).isEqualTo("shop 1.2.3 is there already\ntill 1.2.3 is there already\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void publishesNothingWhenItCannotTellWhatIsMissing() {
        var ended = registry("exit 0").program("curl", "printf 503").run(Cargo.publishCrates());

        assertThat(ended.text()).isEqualTo("::error::crates.io answers 503 when asked for shop 1.2.3\n");
        assertThat(ended.code()).isEqualTo(1);
    }

    private Bash registry(String end) {
        return Bash.in(folder, "jq")
                .with("GITHUB_REPOSITORY", "acme/shop")
                .with("ACTIONS_ID_TOKEN_REQUEST_URL", "https://github.example/token?x=1")
                .with("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "request")
                .program("cargo", """
                        if [ "$1" = metadata ]; then
                          echo '{"packages": [
                            {"name": "shop", "version": "1.2.3", "publish": null},
                            {"name": "till", "version": "1.2.3", "publish": null},
                            {"name": "tasks", "version": "0.0.0", "publish": []}]}'
                          exit
                        fi
                        echo "$@ with $CARGO_REGISTRY_TOKEN"
                        """ + end)
                .program("curl", """
                        body="$(cat | tr -d ' \\n' | sed 's/Authorization:Bearer/Authorization: Bearer /')"
                        echo "${@: -1} $body" >> sent
                        case "$*" in
                          */shop/*) printf 404 ;;
                          */till/*) printf 200 ;;
                          *github.example*) echo '{"value": "identity"}' ;;
                          *DELETE*) echo revoked ;;
                          *) echo '{"token": "cio_tp_1"}' ;;
                        esac
                        """);
    }
}
