package dev.millrace.rules.action.use;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.yaml.Text;

/**
 * An image is named as Docker reads it.
 *
 * <pre>{@code
 * - uses: docker://Alpine:3.22   # docker://alpine:3.22
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "uses-docker-bad-uri",
        summary = "An image is named in a way that Docker cannot read",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:action")
public final class UsesDockerBadUriRule implements TextRule {

    /** Made by the rule index. */
    public UsesDockerBadUriRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        NamedImage.of(text, scope)
                .flatMap(image -> image.reference().mistake())
                .ifPresent(mistake -> findings.add(
                        this, text, Names.quoted(text.raw()) + " is no image that Docker can read: " + mistake));
    }
}
