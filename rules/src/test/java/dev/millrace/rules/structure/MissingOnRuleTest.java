package dev.millrace.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;

class MissingOnRuleTest {

    @Test
    void keepsSilentWhereOnIsThereButUnreadable() {
        assertThat(Checked.workflow("""
                        on: schedule
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """))
                .containsExactly(
                        "1 ERROR schedule-not-a-list: \"schedule\" needs a list of times: write \"schedule:\" with \"- cron: ...\" below it");
    }
}
