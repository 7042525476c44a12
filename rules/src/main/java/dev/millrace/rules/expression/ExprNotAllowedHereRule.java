package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Segment;
import dev.millrace.core.facts.Availability;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.yaml.Text;
import java.util.Optional;
import java.util.Set;

/**
 * Where GitHub reads a text before there is anything to compute, it has no expression.
 *
 * <pre>{@code
 * uses: actions/checkout@${{ inputs.version }}   # unknown when GitHub fetches the action
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-not-allowed-here",
        summary = "An expression stands where GitHub computes none",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprNotAllowedHereRule implements TextRule {

    // What GitHub looks up or compares while it reads the file. Elsewhere it takes an expression that is a constant.
    private static final Set<String> FIXED = Set.of("on", "needs", "uses", "id", "wait", "cancel");

    /** Made by the rule index. */
    public ExprNotAllowedHereRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        var key = scope.key().orElseThrow();
        if (key.takesExpression()
                || text.isLiteral()
                || !text.template().errors().isEmpty()) {
            return;
        }
        offender(text, key, scope)
                .ifPresent(segment -> findings.add(
                        this,
                        text.origin(segment.range().start(), segment.range().end()),
                        Quoted.part(segment.range(), text) + " cannot stand here: " + message(key, scope)));
    }

    private static Optional<Segment> offender(Text text, GrammarKey key, Scope scope) {
        var fixed = scope.isName() || isFixed(key) || !key.kind().text() && !text.isExpression();
        for (var segment : text.template().segments()) {
            if (segment instanceof Segment.Insert && !scope.isName()) {
                return Optional.empty();
            }
            var computes = segment instanceof Segment.Placeholder placeholder
                    && placeholder
                            .content()
                            .tree()
                            .filter(tree -> !isConstant(tree))
                            .isPresent();
            if (computes || fixed && !(segment instanceof Segment.Literal)) {
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }

    private static boolean isFixed(GrammarKey key) {
        return key.node().equals("event") || FIXED.contains(key.name());
    }

    private static boolean isConstant(Expression tree) {
        if (tree instanceof ContextAccess || tree instanceof Call call && Availability.isBound(call.function())) {
            return false;
        }
        for (var operand : tree.operands()) {
            if (!isConstant(operand)) {
                return false;
            }
        }
        return true;
    }

    private static String message(GrammarKey key, Scope scope) {
        if (scope.isName()) {
            return "a name in \"" + key.name() + "\" is no expression; write it out";
        }
        return "\"" + key.name() + "\" takes no expression"
                + (isFixed(key) ? "" : " over contexts, which have no values yet when GitHub reads it") + "; "
                + cure(key, scope);
    }

    private static String cure(GrammarKey key, Scope scope) {
        if (key.node().equals("event")) {
            return "write the values out, or give the jobs an \"if\"";
        }
        return switch (key.name()) {
            case "name" -> scope.workflow().isPresent() ? "\"run-name\" takes one" : "write it out";
            case "shell", "working-directory" ->
                scope.workflow().isPresent()
                        ? "\"defaults.run." + key.name() + "\" of a job takes one"
                        : "write it out";
            case "uses" -> "write it out, and to choose, give each its own " + user(key) + " with an \"if\"";
            case "needs" -> "write the ids of the jobs out, and give the job an \"if\"";
            case "default" -> "write it out, or use another value where the input is empty: inputs.a || github.b";
            default -> key.kind().bool() ? "write true or false" : "write it out";
        };
    }

    private static String user(GrammarKey key) {
        return key.node().equals("call-job") ? "job" : "step";
    }
}
