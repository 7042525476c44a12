package dev.millrace.codegen.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "fetch-depth, fetchDepth, FetchDepth, FETCH_DEPTH",
        "fail_ci_if_error, failCiIfError, FailCiIfError, FAIL_CI_IF_ERROR",
        "ACCESS_TOKEN, accessToken, ACCESSTOKEN, ACCESS_TOKEN",
        "BRANCH, branch, BRANCH, BRANCH",
        "preventFailureOnNoResponse, preventFailureOnNoResponse, PreventFailureOnNoResponse, PREVENTFAILUREONNORESPONSE",
        "enable-AzPSSession, enableAzPSSession, EnableAzPSSession, ENABLE_AZPSSESSION",
        "jdk+fx, jdkFx, JdkFx, JDK_FX",
        "elixir-1.18, elixir118, Elixir118, ELIXIR_1_18"
    })
    void areJoinedAsJavaDoes(String name, String camelCase, String pascalCase, String constant) {
        assertThat(Words.of(name).camelCase()).isEqualTo(camelCase);
        assertThat(Words.of(name).pascalCase()).isEqualTo(pascalCase);
        assertThat(Words.of(name).constant()).isEqualTo(constant);
    }

    @ParameterizedTest
    @CsvSource({"'-'", "'日本'", "''"})
    void mayBeNone(String name) {
        assertThat(Words.of(name).camelCase()).isEmpty();
        assertThat(Words.of(name).pascalCase()).isEmpty();
    }
}
