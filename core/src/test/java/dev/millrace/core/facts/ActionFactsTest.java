package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.facts.ActionMajor.DeprecationReason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionFactsTest {

    @Test
    void cacheTellsWhetherItHit() {
        assertThat(major("actions/cache", "v4").outputs()).containsExactly("cache-hit");
        assertThat(major("actions/cache", "v4").hasOutput("Cache-Hit")).isTrue();
        assertThat(major("actions/cache", "v4").hasOutput("hit")).isFalse();
    }

    @Test
    void inputsComeInTheOrderOfTheirDeclaration() {
        assertThat(major("actions/cache", "v2").inputs())
                .extracting(KnownInput::name)
                .containsExactly("path", "key", "restore-keys", "upload-chunk-size");
    }

    @Test
    void inputsAreFoundInAnyCaseAsRunnersReadThem() {
        assertThat(major("actions/cache", "v4").input("ENABLECROSSOSARCHIVE"))
                .map(KnownInput::name)
                .contains("enableCrossOsArchive");
        assertThat(major("actions/cache", "v4").input("pathh")).isEmpty();
    }

    @Test
    void setupJavaNeededADistributionUntilVersion5() {
        assertThat(input("actions/setup-java", "v1", "distribution")).isEmpty();
        assertThat(input("actions/setup-java", "v4", "distribution"))
                .map(KnownInput::mustBeGiven)
                .contains(true);
        assertThat(input("actions/setup-java", "v5", "distribution"))
                .map(KnownInput::mustBeGiven)
                .contains(false);
    }

    @Test
    void emptyDefaultIsADefault() {
        assertThat(input("actions/setup-java", "v5", "gpg-private-key").flatMap(KnownInput::defaultValue))
                .contains("");
        assertThat(input("actions/setup-java", "v4", "gpg-private-key").flatMap(KnownInput::defaultValue))
                .isEmpty();
    }

    @Test
    void defaultKeepsItsLines() {
        assertThat(input("astral-sh/setup-uv", "v8", "cache-dependency-glob").flatMap(KnownInput::defaultValue))
                .hasValueSatisfying(
                        value -> assertThat(value).startsWith("**/*requirements*.txt\n**/*requirements*.in\n"));
    }

    @Test
    void enumHasItsValues() {
        var javaPackage = input("actions/setup-java", "v4", "java-package").orElseThrow();
        assertThat(javaPackage.type()).isEqualTo(KnownInput.Type.ENUM);
        assertThat(javaPackage.typeFrom()).isEqualTo(KnownInput.TypeSource.INFERRED);
        assertThat(javaPackage.values()).containsExactly("jdk", "jre", "jdk+fx", "jre+fx");
    }

    @Test
    void inputMayBeDeprecated() {
        assertThat(input("actions/cache", "v4", "save-always"))
                .map(KnownInput::deprecated)
                .contains(true);
        assertThat(input("actions/cache", "v4", "key"))
                .map(KnownInput::deprecated)
                .contains(false);
    }

    @Test
    void majorKnowsItsReleaseAndRuntime() {
        var v4 = major("actions/cache", "v4");
        assertThat(v4.release())
                .isEqualTo(new ActionRef(ActionRef.Kind.TAG, "v4.3.0", "0057852bfaa89a56745cba8c7296529d2fc39830"));
        assertThat(v4.date()).isEqualTo(LocalDate.of(2025, 9, 24));
        assertThat(v4.moving().map(MovingRef::ref).map(ActionRef::name)).contains("v4");
        assertThat(v4.runsUsing()).map(RunsUsing::status).contains(RunsUsing.Status.REPLACED);
        assertThat(v4.metadata()).contains("action.yml");
    }

    @Test
    void majorsAreNewestFirstAndBranchesLast() {
        assertThat(facts("actions/cache").majors())
                .extracting(ActionMajor::name)
                .containsExactly("v5", "v4", "v3", "v2", "v1", "v0");
        assertThat(facts("dtolnay/rust-toolchain").majors())
                .extracting(ActionMajor::name)
                .containsExactly("v1", "stable", "beta", "nightly", "master");
    }

    @Test
    void deprecationSaysWhy() {
        assertThat(major("actions/cache", "v2").deprecatedFor())
                .containsExactly(DeprecationReason.RUNTIME, DeprecationReason.NOTICE);
        assertThat(major("actions/cache", "v2").deprecated()).isTrue();
        assertThat(major("actions/cache", "v5").deprecated()).isFalse();
        assertThat(facts("actions/cache").announced()).containsExactly("v2", "v1");
    }

    @Test
    void codeqlWillDeprecateVersion3InDecember2026() {
        assertThat(major("github/codeql-action/analyze", "v3").deprecationScheduled())
                .contains(YearMonth.of(2026, 12));
        assertThat(major("github/codeql-action/analyze", "v4").deprecationScheduled())
                .isEmpty();
    }

    @Test
    void archivedActionNamesItsSuccessor() {
        assertThat(facts("actions/setup-ruby").archived()).contains(ActionFacts.Archived.UNCONFIRMED);
        assertThat(facts("actions/setup-ruby").successor()).contains("ruby/setup-ruby");
        assertThat(facts("actions/create-release").archived()).contains(ActionFacts.Archived.README);
        assertThat(facts("actions/cache").archived()).isEmpty();
    }

    @Test
    void tokenIsUsedByDefaultOrByOwnSteps() {
        assertThat(major("actions/checkout", "v4").usesToken()).isTrue();
        assertThat(input("actions/checkout", "v4", "token"))
                .map(KnownInput::defaultsToToken)
                .contains(true);
        assertThat(major("taiki-e/install-action", "v2").usesToken()).isTrue();
        assertThat(major("actions/cache", "v4").usesToken()).isFalse();
    }

    @Test
    void dockerActionNamesItsImage() {
        assertThat(major("super-linter/super-linter", "v7").image())
                .contains("docker://ghcr.io/super-linter/super-linter:v7.4.0");
        assertThat(major("actions/cache", "v4").image()).isEmpty();
    }

    @Test
    void reusableWorkflowHasSecretsAndNoRuntime() {
        var workflow =
                major("slsa-framework/slsa-github-generator/.github/workflows/generator_container_slsa3.yml", "v2");
        assertThat(workflow.kind()).isEqualTo("reusable-workflow");
        assertThat(workflow.runsUsing()).isEmpty();
        assertThat(workflow.secrets()).contains(new KnownSecret("registry-password", false));
    }

    @Test
    void repositoryIsSpelledAsGitHubDoes() {
        assertThat(facts("azure/login").repository()).isEqualTo("Azure/login");
        assertThat(facts("actions/cache/restore").repository()).isEqualTo("actions/cache");
        assertThat(facts("Swatinem/rust-cache").name()).isEqualTo("Swatinem/rust-cache");
    }

    @Test
    void caseOfOwnerAndRepositoryDoesNotMatterButThatOfThePathDoes() {
        assertThat(ActionFacts.find("Actions/CACHE")).isEqualTo(ActionFacts.find("actions/cache"));
        assertThat(ActionFacts.find("Actions/Cache/restore")).isPresent();
        assertThat(ActionFacts.find("actions/cache/Restore")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "actions",
                "actions/",
                "/cache",
                "actions/cache/",
                "actions//cache",
                "actions/cache/.",
                "actions/./cache",
                "actions/cache/../cache",
                "../actions",
                "../../facts/actions/actions/cache",
                "actions/..",
                "actions\\cache",
                "actions/cache.tsv",
                "actions/cac\u212Ae",
                "actions/cache%2Frestore",
                "actions/cache ",
                "actions/cache\u0000",
                "actions/no-such-action"
            })
    void oddNamesAreSimplyUnknown(String name) {
        assertThat(ActionFacts.find(name)).isEmpty();
        assertThat(ActionFacts.find(name)).as("a second time").isEmpty();
    }

    @Test
    void endlessNameIsUnknown() {
        assertThat(ActionFacts.find("actions/" + "cache/".repeat(100_000) + "restore"))
                .isEmpty();
    }

    @Test
    void manyUnknownNamesDoNotHideKnownOnes() {
        for (var i = 0; i < 3_000; i++) {
            assertThat(ActionFacts.find("nobody/action-" + i)).isEmpty();
        }
        assertThat(ActionFacts.find("docker/login-action")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "actions/cache, v4, v4",
        "actions/cache, v4.3.0, v4",
        "actions/cache, v4.1.2, v4",
        "actions/cache, v4.1, v4",
        "actions/cache, 4.1, v4",
        "actions/cache, 0057852bfaa89a56745cba8c7296529d2fc39830, v4",
        "actions/cache, 0057852BFAA89A56745CBA8C7296529D2FC39830, v4",
        "actions/cache, 8492260343ad570701412c2f464a5877dc76bace, v2", // where the tag v2 is, which v2.1.8 is not
        "shivammathur/setup-php, 2.37.2, v2",
        "shivammathur/setup-php, 2.30, v2",
        "pypa/gh-action-pypi-publish, release/v1, v1",
        "dtolnay/rust-toolchain, stable, stable",
        "dtolnay/rust-toolchain, v1, v1",
        "aquasecurity/trivy-action, master, master"
    })
    void refDenotesAMajor(String action, String ref, String major) {
        assertThat(facts(action).forRef(ref)).map(ActionMajor::name).contains(major);
    }

    @ParameterizedTest
    @CsvSource({
        "actions/cache, v99",
        "actions/cache, main",
        "actions/cache, v4-beta",
        "actions/cache, v4.0.0-beta.1",
        "actions/cache, v04",
        "actions/cache, v",
        "actions/cache, v4.",
        "actions/cache, v4..1",
        "actions/cache, .4",
        "actions/cache, v4x",
        "actions/cache, ''",
        "actions/cache, 0057852", // GitHub takes no short commits
        "actions/cache, 0000000000000000000000000000000000000000",
        "dtolnay/rust-toolchain, 1.75" // a branch for Rust 1.75
    })
    void refMayBeUnknown(String action, String ref) {
        assertThat(facts(action).forRef(ref)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v6", "v6.0.1", "v10", "6.1", "v99999999999999999999999"})
    void refIsNewerThanTheSnapshot(String ref) {
        assertThat(facts("actions/cache").isNewerThanKnown(ref)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"v5", "v5.99.0", "v4", "v0", "main", "v6-beta", "", "27d5ce7f107fe9357f9df03efb73ab90386fccae"})
    void refIsNotKnownToBeNewer(String ref) {
        assertThat(facts("actions/cache").isNewerThanKnown(ref)).isFalse();
    }

    @Test
    void majorReleasedWithoutFactsIsNotNewer() {
        assertThat(facts("actions/attest-sbom/predicate").released()).startsWith("v4");
        assertThat(facts("actions/attest-sbom/predicate").forRef("v4")).isEmpty();
        assertThat(facts("actions/attest-sbom/predicate").isNewerThanKnown("v4"))
                .isFalse();
    }

    @Test
    void majorDescribesItsReleaseAndWhatMovesAlike() {
        assertThat(major("actions/cache", "v2").describes("v2.1.8")).isTrue();
        assertThat(major("actions/cache", "v2").describes("v2")).isTrue();
        assertThat(major("actions/cache", "v2").describes("v2.0.0")).isFalse();
    }

    @Test
    void majorDoesNotDescribeATagThatWasMovedLate() {
        var settings = major("s4u/maven-settings-action", "v2");
        assertThat(settings.describes("v2.8.0")).isTrue();
        assertThat(settings.describes("v2")).isFalse();
        assertThat(settings.describes("6fd54e315175e01fffb0b988c0254feb388869f8"))
                .isFalse();
    }

    private static ActionFacts facts(String action) {
        return ActionFacts.find(action).orElseThrow();
    }

    private static ActionMajor major(String action, String name) {
        return facts(action).major(name).orElseThrow();
    }

    private static Optional<KnownInput> input(String action, String major, String name) {
        return major(action, major).input(name);
    }
}
