package dev.millrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.configuration.ConfigurationSchema;
import dev.millrace.core.fixture.CommittedFiles;
import dev.millrace.core.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schema of the configuration in {@code docs/schema}, which editors use; with {@code -Dmillrace.update} it is written again first. */
final class ConfigurationSchemaTest {

    // Tests run in their module's folder.
    private static final Path FOLDER =
            Path.of("..", "docs", "schema").toAbsolutePath().normalize();
    private static final String COMMAND = "mvn -pl architecture -am test -Dmillrace.update"
            + " -Dtest=ConfigurationSchemaTest -Dsurefire.failIfNoSpecifiedTests=false";

    private final String schema = ConfigurationSchema.of(RuleCatalog.load().all());

    @Test
    void isCommitted() throws IOException {
        CommittedFiles.in(FOLDER).writtenBy(COMMAND).areTexts(Map.of("millrace.schema.json", schema));
    }

    @Test
    void knowsEveryRuleByItsIdAndByItsAliases() {
        for (var rule : RuleCatalog.load().all()) {
            assertThat(schema).contains("\"" + rule.id() + "\" : {");
            assertThat(rule.aliases()).allSatisfy(alias -> assertThat(schema).contains("\"" + alias + "\" : {"));
        }
    }
}
