package dev.millrace.dsl;

import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.branchesIgnore;
import static dev.millrace.dsl.Triggers.event;
import static dev.millrace.dsl.Triggers.paths;
import static dev.millrace.dsl.Triggers.pathsIgnore;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.schedule;
import static dev.millrace.dsl.Triggers.tags;
import static dev.millrace.dsl.Triggers.tagsIgnore;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.workflow.WorkflowCallTrigger;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggersTest {

    @Test
    void areOneWordWhenThereIsOne() {
        assertThat(Yaml.of(push())).isEqualTo("on: push\n");
    }

    @Test
    void areAListWhenNothingNarrowsThemDown() {
        assertThat(Yaml.of(push(), pullRequest(), workflowDispatch()))
                .isEqualTo("on: [push, pull_request, workflow_dispatch]\n");
    }

    @Test
    void narrowAPushDown() {
        var narrow = push(branches("main", "release/**")).with(tags("v*")).with(paths("src/**", "!src/docs/**"));

        assertThat(Yaml.of(narrow, workflowDispatch())).isEqualTo("""
                on:
                  push:
                    branches: [main, release/**]
                    tags: [v*]
                    paths:
                      - src/**
                      - '!src/docs/**'
                  workflow_dispatch:
                """);
    }

    @Test
    void narrowAPushDownByWhatDoesNotStartIt() {
        var narrow =
                push(branchesIgnore("wip/**")).with(tagsIgnore("nightly-*")).with(pathsIgnore("docs/**"));

        assertThat(Yaml.of(narrow)).isEqualTo("""
                on:
                  push:
                    branches-ignore: [wip/**]
                    tags-ignore: [nightly-*]
                    paths-ignore: [docs/**]
                """);
    }

    @Test
    void narrowAPullRequestDown() {
        var narrow = pullRequest(paths("src/**")).with(branches("main")).types("opened", "labeled");

        assertThat(Yaml.of(narrow)).isEqualTo("""
                on:
                  pull_request:
                    types: [opened, labeled]
                    branches: [main]
                    paths: [src/**]
                """);
    }

    @Test
    void startAtTimesInTimeZones() {
        var nightly = schedule("17 3 * * *").in(ZoneId.of("Europe/Berlin")).and("0 12 * * 1");

        assertThat(Yaml.of(nightly)).isEqualTo("""
                on:
                  schedule:
                    - cron: 17 3 * * *
                      timezone: Europe/Berlin
                    - cron: 0 12 * * 1
                """);
    }

    @Test
    void nameAnyOtherEvent() {
        var comment = event("issue_comment").types("created");
        var afterCi = event("workflow_run").types("completed").extra("workflows", List.of("CI"));
        var call = event("workflow_call").extra("inputs", Map.of("environment", Map.of("type", "string")));
        var byHand = workflowDispatch().extra("inputs", Map.of("dry-run", Map.of("type", "boolean")));

        assertThat(Yaml.of(comment, afterCi, call, byHand)).isEqualTo("""
                on:
                  issue_comment:
                    types: [created]
                  workflow_run:
                    types: [completed]
                    workflows: [CI]
                  workflow_call:
                    inputs:
                      environment:
                        type: string
                  workflow_dispatch:
                    inputs:
                      dry-run:
                        type: boolean
                """);
        assertThat(call.tree()).isInstanceOf(WorkflowCallTrigger.class);
        assertThat(byHand.tree().inputs().names()).containsExactly("dry-run");
    }

    @ParameterizedTest
    @CsvSource({
        "push, push()",
        "pull_request, pullRequest()",
        "schedule, 'schedule(\"17 3 * * *\")'",
        "workflow_dispatch, workflowDispatch()"
    })
    void haveOneWordForEachEvent(String name, String word) {
        assertThatThrownBy(() -> event(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event \"" + name + "\" has a word of its own: write " + word);
    }
}
