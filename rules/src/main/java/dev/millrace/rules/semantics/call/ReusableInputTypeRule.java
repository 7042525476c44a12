package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.expression.type.TypeChecker;
import dev.millrace.core.facts.Availability;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.yaml.Text;

/**
 * An input of a called workflow gets a value of its type. GitHub makes text of all, and nothing else of text.
 *
 * <pre>{@code
 * with:
 *   dry-run: 'true'   # leave out the quotes
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-input-type",
        summary = "A call gives an input a value of another type than the called workflow declares",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ReusableInputTypeRule implements JobRule {

    /** Made by the rule index. */
    public ReusableInputTypeRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Reference.of(job)
                .filter(reference -> !reference.job().with().entries().isEmpty())
                .ifPresent(reference ->
                        Callee.of(reference, scope).ifPresent(callee -> check(reference, callee, scope, findings)));
    }

    private void check(Reference reference, Callee callee, Scope scope, Findings findings) {
        for (var entry : reference.job().with()) {
            callee.inputs().find(entry.key().raw()).ifPresent(input -> {
                var type = typeOf(entry.value(), scope);
                if (isRefused(type, input.type())) {
                    findings.add(callee.weigh(
                            findings.finding(this, entry.value(), message(input, callee, entry.value(), type))
                                    .withRelated(input.related())));
                }
            });
        }
    }

    private static boolean isRefused(Type given, String declared) {
        return switch (declared) {
            case "boolean" -> given instanceof ScalarType && given != ScalarType.BOOLEAN && !given.isAny();
            case "number" -> given instanceof ScalarType && given != ScalarType.NUMBER && !given.isAny();
            default -> false;
        };
    }

    private static Type typeOf(Text value, Scope scope) {
        if (value.isUnreadable()) {
            return ScalarType.ANY;
        }
        if (value.isLiteral()) {
            return switch (value.kind()) {
                case BOOLEAN -> ScalarType.BOOLEAN;
                case NUMBER -> ScalarType.NUMBER;
                case NULL -> ScalarType.NULL;
                default -> ScalarType.STRING;
            };
        }
        var template = value.template();
        if (!template.errors().isEmpty()) {
            return ScalarType.ANY;
        }
        var offered = Availability.of(Grammar.node("call-job").key("with").availability());
        return template.isWhole()
                ? template.wholeExpression()
                        .map(tree -> TypeChecker.check(tree, offered, scope.contexts())
                                .type())
                        .orElse(ScalarType.ANY)
                : ScalarType.STRING;
    }

    private static String message(Parameter input, Callee callee, Text value, Type type) {
        return "input " + Quoted.name(input.name()) + " of " + callee.quoted() + " is a " + input.type() + ", but "
                + (value.isEmpty() ? "this" : Quoted.name(value.raw().strip())) + " is " + described(type)
                + advice(input, value, type);
    }

    private static String described(Type type) {
        return type == ScalarType.NULL ? "null" : "a " + type;
    }

    private static String advice(Parameter input, Text value, Type type) {
        if (type != ScalarType.STRING) {
            return "";
        }
        var isBoolean = input.type().equals("boolean");
        var tree = value.template().wholeExpression();
        if (value.isLiteral() || tree.filter(Literal.class::isInstance).isPresent()) {
            return isBoolean ? "; write true or false, without quotes" : "; write a number, without quotes";
        }
        return tree.map(expression -> Suggestion.shorten(expression.toString()))
                .map(written -> ", which GitHub does not convert; write \"fromJSON(" + written + ")\""
                        + (isBoolean ? ", or compare it: \"" + written + " == 'true'\"" : ""))
                .orElse(", as text stands around the expression");
    }
}
