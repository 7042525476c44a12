package dev.millrace.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Under Maven there is somebody whom the library logs to, and who shows it. */
final class QuietTest {

    private static final String JOBS = "on: push\njobs: {a: {runs-on: x, steps: [{run: make}]}}\n";

    @ParameterizedTest
    @ValueSource(strings = {"allowed-actions", "permissions", "timeouts"})
    void nothingIsLoggedOfAPolicyThatComesWithMillrace(String name) {
        assertThat(Logged.by(() -> Checked.byReady(name + ".schema.json").workflow(JOBS)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://json-schema.org/draft/2020-12/schema",
                "https://json-schema.org/draft/2019-09/schema",
                "http://json-schema.org/draft-07/schema#",
                "http://json-schema.org/draft-06/schema#",
                "http://json-schema.org/draft-04/schema#",
            })
    void nothingIsLoggedOfAKeywordThatTheLibraryDoesNotKnow(String version) {
        var policy = "{\"$schema\": \"" + version
                + "\", \"x-millrace-message\": \"no\", \"markdownDescription\": \"x\"," + " \"required\": [\"name\"]}";

        assertThat(Logged.by(() -> assertThat(Checked.by(policy).workflow(JOBS)).containsExactly("1:1 no")))
                .isEmpty();
    }

    @Test
    void whatIsLoggedWouldBeSeen() {
        assertThat(Logged.by(() -> LoggerFactory.getLogger("a").warn("careful")))
                .containsExactly("WARN careful");
    }
}
