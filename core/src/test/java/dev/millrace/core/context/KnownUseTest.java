package dev.millrace.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.facts.ActionMajor;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnownUseTest {

    private static final String UNKNOWN_COMMIT = "08c6903cd8c0fde910a37f88322edcfb5dd907a8";

    @ParameterizedTest
    @CsvSource({
        "v4, v4",
        "v4.2.2, v4",
        "'" + UNKNOWN_COMMIT + " # v4.2.2', v4",
        "'" + UNKNOWN_COMMIT + " # v4', v4",
        "'" + UNKNOWN_COMMIT + " # tag=v4.2.2', v4",
        "'" + UNKNOWN_COMMIT + " # pin@v4', v4",
        "'" + UNKNOWN_COMMIT + " # ratchet:actions/checkout@v4', v4",
        "'3d3c42e5aac5ba805825da76410c181273ba90b1 # v4', v7",
    })
    void aVersionIsKnownByItsTagItsCommitOrTheCommentBeside(String ref, String major) {
        assertThat(use("actions/checkout@" + ref).major().map(ActionMajor::name))
                .hasValue(major);
    }

    @ParameterizedTest
    @CsvSource({
        "v99, NEWER",
        "v7.99, NEWER",
        "v1, OLDER",
        "main, MAIN",
        UNKNOWN_COMMIT + ", COMMIT",
        "'" + UNKNOWN_COMMIT + " # for Windows', OTHER",
        "releases/v4-beta, OTHER",
        "'main # not v4', MAIN",
    })
    void ofAnotherVersionItIsKnownWhyNot(String ref, KnownUse.Version version) {
        assertThat(use("actions/checkout@" + ref).version()).isEqualTo(version);
    }

    @Test
    void theCaseOfOwnerAndRepositoryAndSpareSlashesDoNotMatter() {
        assertThat(use("Actions/Checkout/@v4").facts().name()).isEqualTo("actions/checkout");
        assertThat(use("github\\codeql-action\\init@v4").facts().name()).isEqualTo("github/codeql-action/init");
    }

    private static KnownUse use(String uses) {
        var root = YamlParser.parse(SourceFile.of("ci.yml", "uses: " + uses + "\n"), finding -> {})
                .root()
                .orElseThrow();
        return KnownUse.of((Text) ((YamlMapping) root).get("uses").orElseThrow())
                .orElseThrow();
    }
}
