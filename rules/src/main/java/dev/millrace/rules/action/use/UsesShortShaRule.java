package dev.millrace.rules.action.use;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.context.ActionUse;
import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.facts.ActionMajor;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.yaml.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A commit is named by its whole SHA.
 *
 * <pre>{@code
 * - uses: actions/checkout@8e8c483   # 8e8c483db84b4bee98b60c0593521ed34d9990e8
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "uses-short-sha",
        summary = "A step names a commit by a part of its SHA",
        category = Category.ACTION,
        severity = Severity.WARNING,
        fixable = true,
        aliases = "languageservice:step-uses")
public final class UsesShortShaRule implements StepRule {

    private static final int LEAST = 7;
    private static final int WHOLE = 40;
    private static final int LONGEST = 64;

    /** Made by the rule index. */
    public UsesShortShaRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep uses
                && uses.uses().isLiteral()
                && ActionUse.of(uses.uses().raw()).orElse(null) instanceof ActionUse.OfRepository use
                && isPart(use.ref())) {
            var facts = ActionFacts.find(use.name());
            if (facts.flatMap(known -> known.forRef(use.ref())).isEmpty()) {
                var whole = facts.flatMap(known -> whole(known, use.ref()));
                findings.add(findings.finding(this, uses.uses(), message(use.ref(), whole))
                        .withFix(whole.flatMap(sha -> fix(uses.uses(), use.ref(), sha))));
            }
        }
    }

    // A tag may be a day, and a branch a word; a SHA has digits and letters.
    private static boolean isPart(String ref) {
        if (ref.length() < LEAST || ref.length() >= LONGEST || ref.length() == WHOLE) {
            return false;
        }
        var digits = 0;
        for (var i = 0; i < ref.length(); i++) {
            var c = ref.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if ((c < 'a' || c > 'f') && (c < 'A' || c > 'F')) {
                return false;
            }
        }
        return digits > 0 && digits < ref.length();
    }

    private static Optional<String> whole(ActionFacts facts, String part) {
        var start = part.toLowerCase(Locale.ROOT);
        return facts.majors().stream()
                .flatMap(UsesShortShaRule::commits)
                .filter(sha -> sha.startsWith(start))
                .findFirst();
    }

    private static Stream<String> commits(ActionMajor major) {
        return Stream.concat(
                Stream.of(major.release().sha()),
                major.moving().stream().map(moving -> moving.ref().sha()));
    }

    private static String message(String ref, Optional<String> whole) {
        return ref.length() < WHOLE
                ? "\"" + ref + "\" looks like a commit, and GitHub takes no short SHA; write all " + WHOLE + " digits"
                        + whole.map(sha -> ", probably " + sha).orElse("")
                : "\"" + ref + "\" looks like a commit, but has " + ref.length() + " digits, and a SHA has " + WHOLE;
    }

    private static Optional<Fix> fix(Text uses, String ref, String sha) {
        var end = uses.raw().length();
        return uses.origin(end - ref.length(), end)
                .span()
                .filter(span -> span.text().equals(ref))
                .map(span -> Fix.unsafe("write the whole SHA", new Edit(span, sha)));
    }
}
