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

/**
 * A job has the services that it declares, with the ports that they publish.
 *
 * <pre>{@code
 * services: {redis: {image: redis, ports: [6379]}}
 * ...
 * ${{ job.services.redis.ports[6380] }}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-service",
        summary = "An expression asks for a service or a port that the job does not declare",
        category = Category.EXPRESSION,
        severity = Severity.WARNING,
        aliases = "actionlint:expression")
public final class ExprUnknownServiceRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprUnknownServiceRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var part : UnknownMember.in(expression, Member.SERVICE)) {
            var service = part.isIn("services");
            var job = Quoted.job(scope);
            findings.add(
                    this,
                    part.origin(),
                    service
                            ? job + " has no service " + part.quoted() + part.meant("it has")
                            : part.owner()
                                            .map(name -> "service " + Quoted.name(name))
                                            .orElse("a service") + " of " + job + " publishes no port " + part.quoted()
                                    + ports(part));
        }
    }

    private static String ports(UnknownMember port) {
        return port.known().isEmpty() ? "; list it in \"ports\"" : "; its ports are " + Quoted.list(port.known());
    }
}
