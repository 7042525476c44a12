package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Workflow;
import java.util.List;

/**
 * What {@code github.event} has depends on the events that start the workflow.
 *
 * <pre>{@code
 * on: push
 * ...
 * ${{ github.event.pull_request.number }}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-event-field",
        summary = "An expression asks for a field that no event of the workflow has",
        category = Category.EXPRESSION,
        severity = Severity.WARNING)
public final class ExprUnknownEventFieldRule implements ExpressionRule {

    // GitHub has fewer; who lists one again and again does not wait for the answer.
    private static final int MOST_EVENTS = 64;

    /** Made by the rule index. */
    public ExprUnknownEventFieldRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var field : UnknownMember.in(expression, Member.EVENT_FIELD)) {
            // Expressions are copied from workflow to workflow, and such ones are written for many events.
            if (!field.hasFallback() && !field.isForSomeEvents()) {
                var events =
                        scope.workflow().map(ExprUnknownEventFieldRule::events).orElse(List.of());
                findings.add(this, field.origin(), complaint(field, events));
            }
        }
    }

    private static String complaint(UnknownMember field, List<String> events) {
        var path = EventPath.of(field.path());
        for (var event : events) {
            var types = path.typesOf(event);
            if (!types.isEmpty()) {
                return field.quotedPath() + " is empty here: of event " + Quoted.name(event)
                        + " only the activity types " + Quoted.list(types)
                        + " have it, for which the workflow does not run";
            }
        }
        var others = path.events();
        return field.quotedPath() + " is empty here: the workflow runs on " + Quoted.list(events)
                + (others.isEmpty()
                        ? ", without it" + field.meant("there is")
                        : ", and it belongs to " + Quoted.list(others));
    }

    private static List<String> events(Workflow workflow) {
        return workflow.on().triggers().stream()
                .limit(MOST_EVENTS)
                .map(trigger -> trigger.event().raw())
                .distinct()
                .toList();
    }
}
