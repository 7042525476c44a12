package dev.millrace.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;

class MissingImageRuleTest {

    @Test
    void keepsSilentWhereTheImageIsThereButUnreadable() {
        assertThat(Checked.workflow("""
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            container:
                              image: [node]
                            steps:
                              - run: make
                        """))
                .containsExactly("6 ERROR wrong-node-kind: \"image\" takes text, but this is a list");
    }

    @Test
    void takesAMergeKeyForNoService() {
        assertThat(Checked.workflow("""
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            services:
                              <<: {redis: {image: redis}}
                            steps:
                              - run: make
                        """))
                .containsExactly(
                        "6 ERROR yaml-merge-key: GitHub does not merge mappings: write the keys of the merged mapping here instead of \"<<\"");
    }
}
