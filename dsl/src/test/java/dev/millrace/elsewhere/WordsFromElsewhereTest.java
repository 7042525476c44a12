package dev.millrace.elsewhere;

import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.issues;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Issues;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.Triggers;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The holders inherit words from classes that only their own package sees. */
class WordsFromElsewhereTest {

    @Test
    void areImportedByTheirHolders() {
        assertThat(issues().opened().tree().types().isPresent()).isTrue();
        assertThat(idToken(WRITE).scope()).isEqualTo("id-token");
        assertThat(UBUNTU_LATEST).isEqualTo(RunnerLabel.of("ubuntu-latest"));
    }

    @Test
    void areMethodReferences() {
        Supplier<Issues> word = Triggers::issues;

        assertThat(word.get().tree().event().raw()).isEqualTo("issues");
    }

    @Test
    void knowTheLineThatCallsThem() {
        var here = new Throwable().getStackTrace()[0].getLineNumber();
        var trigger = issues(); // 1

        assertThat(trigger.tree().origin().callSite().orElseThrow().line()).isEqualTo(here + 1);
        assertThat(trigger.tree().origin().callSite().orElseThrow().className())
                .isEqualTo(WordsFromElsewhereTest.class.getName());
    }
}
