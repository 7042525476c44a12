package dev.millrace.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;

class EmptySectionRuleTest {

    @Test
    void saysWhatTheSectionNeeds() {
        assertThat(Checked.workflow("""
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            container:
                              image: ghcr.io/octocat/build
                              credentials:
                            steps:
                              - run: make
                        """))
                .containsExactly(
                        "7 ERROR empty-section: \"credentials\" is empty, but needs \"username\" and \"password\"");
    }

    @Test
    void saysHowToWriteNothing() {
        assertThat(Checked.workflow("""
                        on: push
                        env:
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """))
                .containsExactly("2 ERROR empty-section: \"env\" is empty; fill it, write {} to say so, or remove it");
    }

    @Test
    void warnsWhereGitHubTakesNothingForAnEmptyText() {
        assertThat(Checked.workflow("""
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            container:
                            steps:
                              - run: make
                        """))
                .containsExactly("5 WARNING empty-section: \"container\" is empty, but needs \"image\"");
    }

    @Test
    void namesAServiceByItsOwnName() {
        assertThat(Checked.workflow("""
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            services:
                              redis:
                            steps:
                              - run: make
                        """))
                .containsExactly("6 ERROR empty-section: \"redis\" is empty, but needs \"image\"");
    }

    @Test
    void takesNoListForEmptyWhoseItemsCouldNotBeRead() {
        assertThat(Checked.workflow("""
                        on: [schedule]
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
