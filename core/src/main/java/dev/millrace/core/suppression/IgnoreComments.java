package dev.millrace.core.suppression;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Comments that ignore findings.
 *
 * <pre>{@code
 * - uses: acme/deploy@main # millrace: ignore[unpinned-action] our own, until: 2027-03-01
 * }</pre>
 */
@PublicApi
public final class IgnoreComments {

    private IgnoreComments() {}

    /**
     * The findings that no comment of their file ignores, and those on the comments themselves.
     *
     * @param found all findings in a file
     * @param document the file
     * @param names the rules by name, asked for when there is a comment
     * @param settings what is wanted, and the day
     * @param isComplete whether all rules have spoken, so that a comment that ignores nothing is a mistake
     */
    public static List<Finding> apply(
            List<Finding> found,
            YamlDocument document,
            Supplier<RuleNames> names,
            Settings settings,
            boolean isComplete) {
        if (!IgnoreScan.isWorthwhile(document.file())) {
            return found;
        }
        var outline = Outline.of(document.file(), document.root());
        var comments = IgnoreScan.of(document.comments(), outline);
        if (comments.isEmpty()) {
            return found;
        }
        var heard = new ArrayList<Finding>();
        var check = new IgnoreCheck(document.comments(), names.get(), settings, heard::add);
        var reach = new Reach(document.comments(), outline);
        var ignores = new ArrayList<Ignore>();
        comments.forEach(comment -> ignores.addAll(check.inForce(comment, reach)));
        var rest = silence(found, ignores);
        check.used(ignores, isComplete && !IgnoreCheck.isHalfRead(rest));
        heard.addAll(rest);
        return heard;
    }

    private static List<Finding> silence(List<Finding> found, List<Ignore> ignores) {
        Map<String, List<Ignore>> byRule = new HashMap<>();
        for (var ignore : ignores) {
            ignore.rules()
                    .forEach(rule -> byRule.computeIfAbsent(rule.id(), id -> new ArrayList<>())
                            .add(ignore));
        }
        var rest = new ArrayList<Finding>();
        for (var finding : found) {
            var span = finding.origin().span();
            var isSilent = false;
            if (span.isPresent()) {
                for (var ignore : byRule.getOrDefault(finding.rule().id(), List.of())) {
                    // All of them are asked: each is used.
                    isSilent |= ignore.silences(finding, span.get());
                }
            }
            if (!isSilent) {
                rest.add(finding);
            }
        }
        return rest;
    }
}
