package dev.millrace.rules.expression;

import dev.millrace.core.expression.ComparisonOperator;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Trigger;
import java.util.List;
import java.util.Set;

/**
 * The branches and tags that a workflow runs on.
 *
 * @param triggers what starts it
 */
record Refs(List<Trigger> triggers) {

    /** The fields of {@code github} that name them. */
    static final Set<String> FIELDS = Set.of("ref", "ref_name", "base_ref", "head_ref");

    private static final String BRANCH = "refs/heads/";
    private static final String TAG = "refs/tags/";
    private static final String PULL = "refs/pull/";
    private static final String QUEUE = "refs/heads/gh-readonly-queue/";

    // These run on one branch or tag and not for a pull request.
    private static final Set<String> WITHOUT_PULL_REQUEST =
            Set.of("push", "schedule", "workflow_dispatch", "repository_dispatch", "workflow_run", "release", "issues");

    Truth truthOf(GithubEquality equality) {
        if (!FIELDS.contains(equality.field()) || mayBe(equality.field(), equality.value())) {
            return Truth.OPEN;
        }
        return equality.comparison().operator() == ComparisonOperator.EQUAL ? Truth.NEVER : Truth.ALWAYS;
    }

    /** Whether pushes to some branches or tags start no run. */
    boolean filtersPushes() {
        return triggers.stream()
                .anyMatch(trigger -> trigger instanceof EventTrigger push
                        && push.event().raw().equals("push")
                        && (new RefFilter(push.branches(), push.branchesIgnore()).isPresent()
                                || new RefFilter(push.tags(), push.tagsIgnore()).isPresent()));
    }

    private boolean mayBe(String field, String value) {
        return triggers.stream().anyMatch(trigger -> switch (field) {
            case "ref" -> mayRunOn(trigger, value);
            case "ref_name" ->
                mayRunOn(trigger, BRANCH + value) || mayRunOn(trigger, TAG + value) || mayRunOn(trigger, PULL + value);
            case "base_ref" -> mayMergeInto(trigger, value);
            default -> !WITHOUT_PULL_REQUEST.contains(trigger.event().raw());
        });
    }

    private static boolean mayRunOn(Trigger trigger, String ref) {
        return switch (trigger.event().raw()) {
            case "push" -> trigger instanceof EventTrigger push && mayPush(push, ref);
            // GitHub runs a pull request that was merged on the branch that it went to.
            case "pull_request" -> isPull(ref) || isClosed(trigger) && ref.startsWith("refs/");
            case "merge_group" -> ref.startsWith(QUEUE);
            case "schedule" -> ref.startsWith(BRANCH);
            case "workflow_dispatch", "workflow_run", "pull_request_target", "issues", "issue_comment", "release" ->
                ref.startsWith("refs/");
            default -> true;
        };
    }

    // refs/pull/12/merge
    private static boolean isPull(String ref) {
        return ref.startsWith(PULL)
                && ref.length() > PULL.length()
                && Character.isDigit(ref.charAt(PULL.length()))
                && ref.indexOf('/', PULL.length()) > 0;
    }

    private static boolean isClosed(Trigger trigger) {
        return trigger instanceof EventTrigger event
                && (!event.types().unreadable().isEmpty()
                        || event.types().stream().anyMatch(type -> type.raw().equalsIgnoreCase("closed")));
    }

    // With filters of branches alone no tag starts a run, and the other way round.
    private static boolean mayPush(EventTrigger push, String ref) {
        var branches = new RefFilter(push.branches(), push.branchesIgnore());
        var tags = new RefFilter(push.tags(), push.tagsIgnore());
        if (ref.startsWith(BRANCH)) {
            return branches.isPresent() ? branches.lets(ref.substring(BRANCH.length())) : !tags.isPresent();
        }
        return ref.startsWith(TAG)
                && (tags.isPresent() ? tags.lets(ref.substring(TAG.length())) : !branches.isPresent());
    }

    private static boolean mayMergeInto(Trigger trigger, String branch) {
        var name = trigger.event().raw();
        if (trigger instanceof EventTrigger pull
                && (name.equals("pull_request") || name.equals("pull_request_target"))) {
            var filter = new RefFilter(pull.branches(), pull.branchesIgnore());
            return !filter.isPresent() || filter.lets(branch);
        }
        return !WITHOUT_PULL_REQUEST.contains(name);
    }

    /** Why a field never has a value. */
    String reason(String field, String value) {
        if (field.equals("ref") && !value.startsWith("refs/")) {
            return "it begins with \"refs/\"; compare \"github.ref_name\", or write \"refs/heads/" + value + "\"";
        }
        if (field.endsWith("_ref") && !mayBe("head_ref", value)) {
            return "only pull requests have it";
        }
        if (triggers.stream().allMatch(trigger -> trigger.event().raw().equals("pull_request"))
                && !field.equals("base_ref")) {
            return "runs of \"pull_request\" are on \"refs/pull/N/merge\", and \"github.base_ref\" is the branch that they go to";
        }
        return "the events and filters in \"on\" leave it out";
    }
}
