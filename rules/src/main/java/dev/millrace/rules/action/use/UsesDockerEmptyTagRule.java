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
 * A colon after an image is followed by its tag.
 *
 * <pre>{@code
 * - uses: "docker://alpine:"   # docker://alpine:3.22
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "uses-docker-empty-tag",
        summary = "An image ends in a colon without a tag",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:action")
public final class UsesDockerEmptyTagRule implements TextRule {

    /** Made by the rule index. */
    public UsesDockerEmptyTagRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        NamedImage.of(text, scope)
                .filter(image -> image.reference().hasEmptyTag())
                .ifPresent(image -> findings.add(
                        this,
                        text,
                        "the tag of image " + Names.quoted(text.raw())
                                + " is empty; write one after the colon, or remove the colon for \"latest\""));
    }
}
