package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.branchesIgnore;
import static dev.millrace.dsl.Triggers.imageVersion;
import static dev.millrace.dsl.Triggers.issues;
import static dev.millrace.dsl.Triggers.names;
import static dev.millrace.dsl.Triggers.nightly;
import static dev.millrace.dsl.Triggers.paths;
import static dev.millrace.dsl.Triggers.pathsIgnore;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.repositoryDispatch;
import static dev.millrace.dsl.Triggers.schedule;
import static dev.millrace.dsl.Triggers.tags;
import static dev.millrace.dsl.Triggers.tagsIgnore;
import static dev.millrace.dsl.Triggers.trigger;
import static dev.millrace.dsl.Triggers.versions;
import static dev.millrace.dsl.Triggers.weekly;
import static dev.millrace.dsl.Triggers.workflowCall;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static dev.millrace.dsl.Triggers.workflowRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        var nightly =
                schedule("17 3 * * *").timezone(ZoneId.of("Europe/Berlin")).and("0 12 * * 1");

        assertThat(Yaml.of(nightly)).isEqualTo("""
                on:
                  schedule:
                    - cron: 17 3 * * *
                      timezone: Europe/Berlin
                    - cron: 0 12 * * 1
                """);
    }

    @Test
    void nameAnEventThatHasNoWordYet() {
        var tomorrow = trigger("sponsorship").types("created").extra("tiers", List.of("gold"));

        assertThat(Yaml.of(tomorrow)).isEqualTo("""
                on:
                  sponsorship:
                    types: [created]
                    tiers: [gold]
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "push, push()",
        "pull_request, pullRequest()",
        "workflow_run, 'workflowRun(\"CI\")'",
        "public, publicEvent()",
        "schedule, 'schedule(\"17 3 * * *\")'",
        "workflow_call, workflowCall()",
        "workflow_dispatch, workflowDispatch()"
    })
    void haveOneWordForEachEvent(String name, String word) {
        assertThatThrownBy(() -> trigger(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event \"" + name + "\" has a word of its own: write " + word);
    }

    @Test
    void haveAMethodForEachActivityType() {
        var triage = issues().opened().labeled();
        var changes = pullRequest(branches("main")).opened().synchronize().readyForReview();

        assertThat(Yaml.of(triage, changes)).isEqualTo("""
                on:
                  issues:
                    types: [opened, labeled]
                  pull_request:
                    types: [opened, synchronize, ready_for_review]
                    branches: [main]
                """);
    }

    @Test
    void takeActivityTypesThatAreNewToday() {
        assertThat(Yaml.of(issues().opened().types("archived").opened())).isEqualTo("""
                on:
                  issues:
                    types: [opened, archived]
                """);
    }

    @Test
    void mayFollowOtherWorkflows() {
        var ci = workflow("ci").named("CI");
        var nightly = workflow("nightly");

        assertThat(Yaml.of(workflowRun("CI", "Docs").completed().with(branches("main"))))
                .isEqualTo("""
                on:
                  workflow_run:
                    types: [completed]
                    branches: [main]
                    workflows: [CI, Docs]
                """);
        assertThat(Yaml.of(workflowRun(ci, nightly)))
                .as("a workflow without a name is known by its file")
                .isEqualTo("""
                on:
                  workflow_run:
                    workflows: [CI, .github/workflows/nightly.yml]
                """);
    }

    @Test
    void narrowVersionsOfImagesDown() {
        assertThat(Yaml.of(imageVersion(names("linux-*"), versions("1.*")).ready()))
                .isEqualTo("""
                on:
                  image_version:
                    types: [ready]
                    names: [linux-*]
                    versions: [1.*]
                """);
    }

    @Test
    void haveTypesOfTheirUsersForDispatches() {
        assertThat(Yaml.of(repositoryDispatch("deploy", "rollback"))).isEqualTo("""
                on:
                  repository_dispatch:
                    types: [deploy, rollback]
                """);
        assertThat(Yaml.of(repositoryDispatch())).isEqualTo("on: repository_dispatch\n");
    }

    @Test
    void startEveryNightOrOnceAWeek() {
        var berlin = ZoneId.of("Europe/Berlin");
        var times = nightly("03:17", berlin).and(weekly(DayOfWeek.SUNDAY, "22:05", ZoneOffset.UTC));

        assertThat(Yaml.of(times)).isEqualTo("""
                on:
                  schedule:
                    - cron: 17 3 * * *
                      timezone: Europe/Berlin
                    - cron: 5 22 * * 0
                      timezone: UTC
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3:17", "03.17", "24:00", "03:60", "03:17:00", "noon!"})
    void rejectATimeThatIsNone(String time) {
        assertThatThrownBy(() -> nightly(time, ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + time
                        + "\" is no time of the day: write two digits each for hour and minute, like \"03:17\"");
    }

    @Test
    void rejectAnEmptyCron() {
        assertThatThrownBy(() -> schedule(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cron \" \" names no time: write minute, hour, day of the month, month and day of the week,"
                        + " like \"17 3 * * 1-5\"");
    }

    @Test
    void rejectATimeZoneThatIsANumberOfHours() {
        assertThatThrownBy(() -> nightly("03:17", ZoneId.of("+02:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time zone \"+02:00\" is none that GitHub knows: name a region,"
                        + " like ZoneId.of(\"Europe/Berlin\"), or ZoneId.of(\"UTC\")");
    }

    @Test
    void haveCommentsEvenInAList() {
        assertThat(Yaml.of(push().comment("Tags, too."), pullRequest())).isEqualTo("""
                on:
                  # Tags, too.
                  - push
                  - pull_request
                """);
        assertThat(Yaml.of(
                        push(),
                        workflowDispatch().comment("In case of need."),
                        workflowCall().comment("For others.")))
                .isEqualTo("""
                on:
                  - push
                  # In case of need.
                  - workflow_dispatch
                  # For others.
                  - workflow_call
                """);
    }

    @Test
    void haveCommentsBeforeTheirFilters() {
        var times = schedule("17 3 * * *")
                .comment("Before work.")
                .and("17 18 * * *")
                .comment("After work.");

        assertThat(Yaml.of(push(branches("main")).comment("No branch but this."), times))
                .isEqualTo("""
                on:
                  # No branch but this.
                  push:
                    branches: [main]
                  schedule:
                    # Before work.
                    - cron: 17 3 * * *
                    # After work.
                    - cron: 17 18 * * *
                """);
    }

    @Test
    void takeKeysOfTomorrow() {
        assertThat(Yaml.of(
                        push(branches("main")).extra("authors", List.of("octocat")),
                        schedule("17 3 * * *").extra("jitter", 5)))
                .isEqualTo("""
                on:
                  push:
                    branches: [main]
                    authors: [octocat]
                  schedule:
                    - cron: 17 3 * * *
                      jitter: 5
                """);
        assertThatThrownBy(() -> schedule("17 3 * * *").extra("timezone", "UTC"))
                .hasMessage("key \"timezone\" has a method of its own: write timezone(ZoneId.of(\"Europe/Berlin\"))");
    }

    @Test
    void takeNoFilterWithoutAPattern() {
        assertThatThrownBy(() -> branches())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "branches() has no pattern: name at least one, as branches(\"main\"), or leave it out to take all");
        assertThatThrownBy(() -> Triggers.branchesIgnore()).hasMessageStartingWith("branchesIgnore() has no pattern");
        assertThatThrownBy(() -> Triggers.tags()).hasMessageStartingWith("tags() has no pattern");
        assertThatThrownBy(() -> Triggers.tagsIgnore()).hasMessageStartingWith("tagsIgnore() has no pattern");
        assertThatThrownBy(() -> Triggers.paths()).hasMessageStartingWith("paths() has no pattern");
        assertThatThrownBy(() -> Triggers.pathsIgnore()).hasMessageStartingWith("pathsIgnore() has no pattern");
        assertThatThrownBy(() -> Triggers.names()).hasMessageStartingWith("names() has no pattern");
        assertThatThrownBy(() -> Triggers.versions()).hasMessageStartingWith("versions() has no pattern");
    }
}
