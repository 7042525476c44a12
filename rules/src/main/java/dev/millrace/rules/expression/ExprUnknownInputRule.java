package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import dev.millrace.core.yaml.Text;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A workflow or an action has the inputs that it declares.
 *
 * <pre>{@code
 * on: {workflow_dispatch: {inputs: {version: {}}}}
 * ...
 * ${{ inputs.verison }}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-input",
        summary = "An expression asks for an input that the workflow or action does not declare",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnknownInputRule implements ExpressionRule, WorkflowRule {

    /** Made by the rule index. */
    public ExprUnknownInputRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var input : UnknownMember.in(expression, Member.INPUT)) {
            var none = input.known().isEmpty();
            var complaint = scope.action().isPresent()
                    ? "the action declares no input " + input.quoted()
                    : none
                            ? "the workflow declares no inputs, so " + input.quotedPath()
                                    + " is empty; declare it below \"workflow_dispatch\" or \"workflow_call\""
                            : "the workflow declares no input " + input.quoted();
            var finding = findings.finding(this, input.origin(), complaint + input.meant("it has"));
            findings.add(input.hasFallback() ? finding.withSeverity(Severity.INFO) : finding);
        }
    }

    // The default of an input can build on the inputs above it.
    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().all(WorkflowCallTrigger.class)) {
            var coming = new HashSet<String>();
            trigger.inputs().names().forEach(name -> coming.add(fold(name)));
            for (var input : trigger.inputs()) {
                input.value().defaultValue().ifPresent(text -> checkDefault(text, input.key(), coming, findings));
                coming.remove(fold(input.key().raw()));
            }
        }
    }

    private void checkDefault(Text text, Text input, Set<String> coming, Findings findings) {
        for (var tree : text.template().expressions()) {
            for (var access : Parts.propertiesOf("inputs", tree)) {
                if (coming.contains(fold(access.name()))) {
                    findings.add(tooEarly(input, text, access, findings));
                }
            }
        }
    }

    private Finding tooEarly(Text input, Text text, PropertyAccess access, Findings findings) {
        var place = text.origin(access.nameRange().start(), access.nameRange().end());
        return findings.finding(
                        this,
                        place,
                        "the default of input " + Quoted.name(input.raw()) + " can use the inputs above it, but "
                                + Quoted.name(access.name()) + " is not one of them")
                .withSeverity(Severity.WARNING);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
