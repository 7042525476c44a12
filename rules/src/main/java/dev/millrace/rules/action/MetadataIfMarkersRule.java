package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.source.Span;
import dev.millrace.core.yaml.Text;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
        severity = Severity.ERROR,
        fixable = true)
public final class MetadataIfMarkersRule implements TextRule {

    private static final Set<String> CONDITIONS = Set.of("pre-if", "post-if");
    private static final Pattern WHOLE =
            Pattern.compile("(?<quote>[\"']?)\\$\\{\\{\\s*(?<bare>\\S.*?)\\s*}}\\k<quote>");

    /** The rule has no state. */
    public MetadataIfMarkersRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        var key = scope.key().orElseThrow().name();
        if (CONDITIONS.contains(key) && !text.isLiteral()) {
            findings.add(findings.finding(
                            this,
                            text,
                            "\"" + key
                                    + "\" takes a bare expression, and runners do not evaluate ${{ }} there; remove the markers")
                    .withFix(text.origin().span().flatMap(span -> fix(text, span))));
        }
    }

    private static Optional<Fix> fix(Text text, Span span) {
        var whole = WHOLE.matcher(span.text());
        // Without quotes, what stands first decides whether YAML still reads it as text.
        return text.isExpression()
                        && whole.matches()
                        && (!whole.group("quote").isEmpty()
                                || Character.isLetter(whole.group("bare").charAt(0)))
                ? Optional.of(Fix.safe(
                        "remove the markers",
                        new Edit(span, whole.group("quote") + whole.group("bare") + whole.group("quote"))))
                : Optional.empty();
    }
}
