package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {

    @Test
    void thereAreThirtySevenEvents() {
        assertThat(Events.all().names())
                .hasSize(37)
                .contains("push", "workflow_dispatch", "schedule", "image_version")
                .isSorted();
    }

    @Test
    void pullRequestTakesPathFilters() {
        assertThat(event("pull_request").filters())
                .containsExactly("branches", "branches-ignore", "paths", "paths-ignore");
    }

    @Test
    void onlyPushTakesTags() {
        assertThat(event("push").takes("tags")).isTrue();
        assertThat(event("pull_request").takes("tags")).isFalse();
        assertThat(event("workflow_run").takes("tags-ignore")).isFalse();
    }

    @Test
    void pushHasNoTypes() {
        assertThat(event("push").takes("types")).isFalse();
        assertThat(event("push").hasTypes()).isFalse();
        assertThat(event("push").defaultTypes()).isEmpty();
    }

    @Test
    void workflowRunTakesWorkflowsAndBranchesButNoPaths() {
        assertThat(event("workflow_run").takes("workflows")).isTrue();
        assertThat(event("workflow_run").takes("branches")).isTrue();
        assertThat(event("workflow_run").takes("paths")).isFalse();
    }

    @Test
    void imageVersionIsFilteredByNamesAndVersions() {
        assertThat(event("image_version").filters()).containsExactly("names", "versions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pull_request", "pull_request_target"})
    void pullRequestsTriggerByDefaultWhenTheirCodeIsNew(String name) {
        assertThat(event(name).defaultTypes()).containsExactlyInAnyOrder("opened", "synchronize", "reopened");
        assertThat(event(name).types()).contains("closed", "labeled", "stacked").hasSize(22);
    }

    @Test
    void mergeGroupTriggersByDefaultOnlyWhenChecksAreRequested() {
        assertThat(event("merge_group").types()).containsExactly("checks_requested", "destroyed");
        assertThat(event("merge_group").defaultTypes()).containsExactly("checks_requested");
    }

    @Test
    void releaseTriggersByDefaultForAllTypes() {
        assertThat(event("release").defaultTypes())
                .containsExactlyInAnyOrder(
                        "published", "unpublished", "created", "edited", "deleted", "prereleased", "released");
    }

    @Test
    void issuesKnowFieldsAndTypes() {
        assertThat(event("issues").types()).contains("field_added", "field_removed", "typed", "untyped");
    }

    @Test
    void watchKnowsOnlyStarted() {
        assertThat(event("watch").knowsType("started")).isTrue();
        assertThat(event("watch").knowsType("stopped")).isFalse();
    }

    @Test
    void repositoryDispatchTakesTypesOfItsUsersMaking() {
        assertThat(event("repository_dispatch").freeTypes()).isTrue();
        assertThat(event("repository_dispatch").hasTypes()).isTrue();
        assertThat(event("repository_dispatch").knowsType("deploy-please")).isTrue();
        assertThat(event("repository_dispatch").types()).isEmpty();
    }

    @Test
    void scheduleTakesAListInsteadOfKeys() {
        assertThat(event("schedule").scheduled()).isTrue();
        assertThat(event("schedule").filters()).isEmpty();
        assertThat(event("push").scheduled()).isFalse();
    }

    @Test
    void callAndDispatchTakeInputs() {
        assertThat(event("workflow_call").filters()).containsExactly("inputs", "secrets", "outputs");
        assertThat(event("workflow_dispatch").filters()).containsExactly("inputs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"project", "project_card", "project_column", "pull_request_comment"})
    void someEventsAreNoLongerDocumented(String name) {
        assertThat(event(name).documented()).isFalse();
    }

    @Test
    void commonEventsAreDocumented() {
        assertThat(event("push").documented()).isTrue();
        assertThat(event("registry_package").documented()).isTrue();
    }

    @Test
    void namesAreCaseSensitive() {
        assertThat(Events.all().find("Push")).isEmpty();
        assertThat(Events.all().find("pull-request")).isEmpty();
    }

    @Test
    void unknownStatusInTheFileIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Event.of(new FactLine("events.tsv", 9, "push\tgone\t-\t-\t-")))
                .withMessage("events.tsv:9: \"gone\" is no status: use current or undocumented");
    }

    private static Event event(String name) {
        return Events.all().find(name).orElseThrow();
    }
}
