package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.yaml.Text;
import java.util.Set;

/**
 * A condition in markers that runners do not evaluate there.
 *
 * <pre>{@code
 * post-if: ${{ runner.os == 'Linux' }}   # runner.os == 'Linux'
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-if-markers",
        summary = "A pre-if or post-if has ${{ }} around it",
        category = Category.ACTION,
        severity = Severity.ERROR)
public final class MetadataIfMarkersRule implements TextRule {

    /** The rule has no state. */
    public MetadataIfMarkersRule() {}

    private static final Set<String> CONDITIONS = Set.of("pre-if", "post-if");

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        var key = scope.key().orElseThrow().name();
        if (CONDITIONS.contains(key) && !text.isLiteral()) {
            findings.add(
                    this,
                    text,
                    "\"" + key
                            + "\" takes a bare expression, and runners do not evaluate ${{ }} there; remove the markers");
        }
    }
}
