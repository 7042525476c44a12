package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutsiderEventsTest {

    @Test
    void areThoseOfAnybodyThatRunWithSecrets() {
        assertThat(OutsiderEvents.whoCauses("pull_request_target")).contains("whoever opens a pull request");
        assertThat(OutsiderEvents.whoCauses("pull_request"))
                .as("a pull request from a fork has neither secrets nor a token that may write")
                .isEmpty();
        assertThat(OutsiderEvents.whoCauses("push")).isEmpty();
    }

    @Test
    void areEvents() {
        assertThat(FactFiles.current().lines("outsider-events.tsv"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Events.all().names()).contains(line.column(0)));
    }
}
