package dev.millrace.rules.syntax;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Span;
import dev.millrace.core.yaml.Text;
import java.util.Set;

/**
 * A block text whose last newline becomes part of a value.
 *
 * <pre>{@code
 * env:
 *   GREETING: |     # "hello" and a newline
 *     hello
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "yaml-implicit-trailing-newline",
        summary = "A block text ends in a newline that becomes part of a value",
        category = Category.SYNTAX,
        severity = Severity.WARNING,
        fixable = true,
        aliases = "languageservices:block-scalar-chomping")
public final class YamlImplicitTrailingNewlineRule implements TextRule {

    /** The rule has no state. */
    public YamlImplicitTrailingNewlineRule() {}

    // Lists of paths and scripts, which "with" and "run" mostly hold, do not mind a newline at their end.
    private static final Set<String> EXACT = Set.of("env", "outputs", "secrets", "concurrency");

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        if (text.origin().form() != Form.BLOCK
                || !text.raw().endsWith("\n")
                || !isExact(scope.key().orElseThrow())) {
            return;
        }
        text.origin().span().ifPresent(span -> {
            var header = header(span);
            if (header.matches("[|>][1-9]?")) {
                findings.add(findings.finding(
                                this,
                                text,
                                message(header, name(text, scope.key().orElseThrow())))
                        // Somebody may have wanted the newline.
                        .withFix(Fix.unsafe("leave the newline out", Edit.insert(span.file(), span.start() + 1, "-"))));
            }
        });
    }

    private static String message(String header, String name) {
        return "\"" + header + "\" keeps the newline at the end, which becomes part of " + name + "; write \""
                + header.charAt(0) + "-" + header.substring(1) + "\" to leave it out, or \"" + header.charAt(0) + "+"
                + header.substring(1) + "\" to say that it is meant";
    }

    // The text up to the end of the line or a comment.
    private static String header(Span span) {
        return span.text().lines().findFirst().orElse("").split("\\s", 2)[0];
    }

    private static boolean isExact(GrammarKey key) {
        return EXACT.contains(key.name())
                || key.node().equals("matrix")
                || (key.node().endsWith("concurrency") && key.name().equals("group"))
                || (key.node().equals("call-output") && key.name().equals("value"))
                || (key.node().equals("action-output") && key.name().equals("value"));
    }

    private static String name(Text text, GrammarKey key) {
        return text.origin()
                .keySpan()
                .map(span -> "\"" + span.text() + "\"")
                .orElse(key.node().equals("matrix") ? "a value of the matrix" : "a value of \"" + key.name() + "\"");
    }
}
