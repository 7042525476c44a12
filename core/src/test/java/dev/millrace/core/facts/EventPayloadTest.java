package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventPayloadTest {

    @ParameterizedTest
    @CsvSource({
        "push, ref before after forced compare created deleted pusher.name head_commit.message",
        "push, commits.*.message commits.*.author.name commits.*.added.* repository.default_branch",
        "pull_request, number action pull_request.draft pull_request.merged pull_request.merge_commit_sha",
        "pull_request, pull_request.labels.*.name pull_request.head.repo.fork pull_request.head.repo.full_name",
        "pull_request, pull_request.user.login pull_request.requested_reviewers.*.login pull_request.base.sha",
        "pull_request_target, pull_request.head.sha label.name number",
        "issue_comment, comment.body comment.user.login issue.pull_request.url issue.labels.*.name",
        "issues, issue.title changes.title.from assignee.login milestone.title",
        "workflow_run, workflow_run.conclusion workflow_run.head_branch workflow_run.head_sha workflow_run.event",
        "workflow_run, workflow_run.pull_requests.*.number workflow_run.head_repository.full_name workflow.path",
        "release, release.tag_name release.assets.*.name release.prerelease",
        "deployment, deployment.environment deployment.payload.anything.goes deployment.sha",
        "deployment_status, deployment_status.state deployment_status.environment_url deployment.ref",
        "check_suite, check_suite.conclusion check_suite.app.slug check_suite.pull_requests.*.head.ref",
        "check_run, check_run.output.title check_run.check_suite.head_branch requested_action.identifier",
        "merge_group, merge_group.head_sha merge_group.base_ref merge_group.head_commit.message",
        "registry_package, registry_package.package_version.container_metadata.tag.name",
        "repository_dispatch, action branch client_payload.anything.goes",
        "workflow_dispatch, inputs.anything ref workflow",
        "schedule, schedule workflow repository.full_name",
        "gollum, pages.*.page_name",
        "status, state context branches.*.name commit.commit.message",
        "discussion, discussion.category.name answer.body"
    })
    void hasWhatWorkflowsUse(String event, String paths) {
        for (var path : paths.split(" ", -1)) {
            assertThat(has(payload(event).fields(List.of()), path))
                    .as("%s has %s", event, path)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "push, pull_request",
        "pull_request, head_commit",
        "pull_request, pull_request.head.branch",
        "pull_request_review, pull_request.merged",
        "issue_comment, pull_request",
        "workflow_run, pull_request",
        "workflow_run, workflow_run.head_repository.default_branch",
        "schedule, inputs"
    })
    void lacksWhatOtherEventsHave(String event, String path) {
        assertThat(has(payload(event).fields(List.of()), path)).isFalse();
    }

    @Test
    void everyPayloadHasRepositoryAndSender() {
        for (var line : FactFiles.current().lines("payloads.tsv")) {
            assertThat(payload(line.column(0)).fields(List.of()).names())
                    .as(line.column(0))
                    .contains("enterprise", "installation", "organization", "repository", "sender");
        }
    }

    @Test
    void everyEventHasAPayloadExceptThree() {
        assertThat(Events.all().names().stream()
                        .filter(name -> EventPayload.find(name).isEmpty()))
                .containsExactly("image_version", "pull_request_comment", "workflow_call");
    }

    @Test
    void labelIsThereWhenALabelIsAddedOrRemoved() {
        assertThat(payload("pull_request").fields(List.of("labeled")).field("label"))
                .isPresent();
        assertThat(payload("pull_request")
                        .fields(List.of("opened", "unlabeled"))
                        .field("label"))
                .isPresent();
        assertThat(payload("pull_request").fields(List.of("opened")).field("label"))
                .isEmpty();
    }

    @Test
    void beforeAndAfterAreThereWhenThePullRequestHasNewCommits() {
        assertThat(payload("pull_request").fields(List.of("synchronize")).names())
                .contains("before", "after");
        assertThat(payload("pull_request").fields(List.of("closed")).names()).doesNotContain("before", "after");
    }

    @Test
    void changesDifferByActivity() {
        assertThat(changes("edited").names()).containsExactly("body", "title");
        assertThat(changes("transferred").names()).containsExactly("new_issue", "new_repository");
    }

    @Test
    void activityThatIsNotKnownCountsAsAll() {
        assertThat(payload("pull_request").fields(List.of("opened", "exploded")).field("label"))
                .isPresent();
        assertThat(payload("push").fields(List.of("opened")))
                .isSameAs(payload("push").fields(List.of()));
        assertThat(has(payload("repository_dispatch").fields(List.of("deploy")), "client_payload.target"))
                .isTrue();
    }

    @Test
    void tellsWhatIsAList() {
        var event = payload("push").fields(List.of());
        assertThat(event.field("commits")).map(EventField::list).contains(true);
        assertThat(event.field("head_commit")).map(EventField::list).contains(false);
    }

    @ParameterizedTest
    @CsvSource({
        "deployment, deployment, payload",
        "pull_request, repository, custom_properties",
        "pull_request, repository, topics"
    })
    void leavesOpenWhatIsNotKnown(String event, String object, String field) {
        assertThat(payload(event)
                        .fields(List.of())
                        .field(object)
                        .flatMap(found -> found.field(field))
                        .map(EventField::isOpen))
                .contains(true);
    }

    @Test
    void namesAreFoundInAnyCase() {
        assertThat(has(payload("Pull_Request").fields(List.of()), "PULL_REQUEST.Head.Sha"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"workflow_call", "image_version", "pull-request", "shapes", "../events", ""})
    void otherNamesHaveNoPayload(String name) {
        assertThat(EventPayload.find(name)).isEmpty();
    }

    @Test
    void pullRequestsShareOnePayload() {
        assertThat(payload("pull_request_target")).isSameAs(payload("pull_request"));
    }

    @Test
    void payloadsShareTheirShapes() {
        var push = payload("push").fields(List.of());
        var release = payload("release").fields(List.of("published"));
        assertThat(push.field("sender").orElseThrow().fields())
                .isSameAs(release.field("sender").orElseThrow().fields());
        assertThat(push.field("repository").orElseThrow().fields())
                .isSameAs(release.field("repository").orElseThrow().fields());
    }

    @Test
    void activitiesShareWhatDoesNotDependOnThem() {
        var labeled = payload("pull_request").fields(List.of("labeled"));
        var closed = payload("pull_request").fields(List.of("closed"));
        assertThat(labeled.field("pull_request").orElseThrow().fields())
                .isSameAs(closed.field("pull_request").orElseThrow().fields());
    }

    @Test
    void shapeThatIsNotThereIsNamed() {
        var line = new FactLine("payloads/push.tsv", 9, "sender\t*\t@usr");
        assertThatIllegalStateException()
                .isThrownBy(() -> PayloadShapes.fieldsOf(line, "@usr"))
                .withMessage("payloads/push.tsv:9: \"@usr\" is no shape that shapes.tsv has, or has before this line");
    }

    @Test
    void treeOfFieldsKeepsTheCaseOfNames() {
        var tree = new FieldTree();
        tree.add("repositoryUrl", Map.of());
        assertThat(tree.fields())
                .containsExactly(Map.entry("repositoryurl", new EventField("repositoryUrl", false, Map.of())));
    }

    private static EventPayload payload(String event) {
        return EventPayload.find(event).orElseThrow();
    }

    private static EventField changes(String activity) {
        return payload("issues").fields(List.of(activity)).field("changes").orElseThrow();
    }

    // An open field has whatever is asked of it.
    private static boolean has(EventField root, String path) {
        var field = root;
        for (var name : path.split("\\.", -1)) {
            if (name.equals("*")) {
                if (!field.list()) {
                    return false;
                }
            } else if (field.isOpen()) {
                return true;
            } else if (field.field(name).isEmpty()) {
                return false;
            } else {
                field = field.field(name).get();
            }
        }
        return true;
    }

    @Test
    void tellsWhichActivityTypesBringAField() {
        var payload = EventPayload.find("pull_request").orElseThrow();
        assertThat(payload.typesWith(List.of("Label", "name"))).containsExactly("labeled", "unlabeled");
        assertThat(payload.typesWith(List.of("changes"))).containsExactly("edited");
        assertThat(payload.typesWith(List.of("number"))).as("all").isEmpty();
        assertThat(payload.typesWith(List.of("nothing"))).isEmpty();
    }
}
