package dev.millrace.core.suppression;

import dev.millrace.annotations.Severity;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Span;
import dev.millrace.core.source.YamlOrigin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says what is wrong with the comments themselves. Of another tool's comments nothing is. */
final class IgnoreCheck {

    private static final String FORM = "write \"# millrace: ignore[rule-id] reason\"";

    private final CommentTable comments;
    private final RuleNames names;
    private final Settings settings;
    private final Consumer<Finding> findings;

    IgnoreCheck(CommentTable comments, RuleNames names, Settings settings, Consumer<Finding> findings) {
        this.comments = comments;
        this.names = names;
        this.settings = settings;
        this.findings = findings;
    }

    /** Whether the reader had to leave something out, on which no rule could speak. */
    static boolean isHalfRead(List<Finding> found) {
        return found.stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR
                        && Arrays.stream(ReaderCheck.values())
                                .anyMatch(check -> check.metadata()
                                        .id()
                                        .equals(finding.rule().id())));
    }

    /** What a comment ignores; a comment with a mistake ignores nothing, and the mistake is reported. */
    List<Ignore> inForce(IgnoreComment comment, Reach reach) {
        if (comment.isForeign()) {
            return ignores(comment, reach, "zizmor:");
        }
        if (comment.words().isEmpty()) {
            report(ReaderCheck.IGNORE_MALFORMED, comment, "this ignore comment names no rule in brackets; " + FORM);
            return List.of();
        }
        if (!comment.hasReason()) {
            report(
                    ReaderCheck.IGNORE_WITHOUT_REASON,
                    comment,
                    "this ignore comment is not in force, because it does not say why; " + FORM);
            return List.of();
        }
        if (comment.hasUntil() && comment.until().isEmpty()) {
            report(
                    ReaderCheck.IGNORE_BAD_DATE,
                    comment,
                    "this ignore comment is not in force, because \"" + Suggestion.shorten(comment.untilText())
                            + "\" is no date; write \"until: YYYY-MM-DD\"");
            return List.of();
        }
        return ignores(comment, reach, "");
    }

    private List<Ignore> ignores(IgnoreComment comment, Reach reach, String prefix) {
        var isExpired = !comment.isForeign()
                && comment.until().filter(settings.asOf()::isAfter).isPresent();
        var ranges = reach.of(comment);
        var ignores = new ArrayList<Ignore>();
        for (var word : comment.words()) {
            var named = names.named(prefix + word.text());
            var rules = named.stream().filter(RuleNames::canBeIgnored).toList();
            if (rules.isEmpty() && !comment.isForeign()) {
                reportUnknown(word, named);
            } else {
                ignores.add(new Ignore(comment, word, rules, ranges, isExpired));
            }
        }
        return ignores;
    }

    private void reportUnknown(IgnoreComment.Word word, List<RuleMetadata> named) {
        var name = "\"" + Suggestion.shorten(word.text()) + "\"";
        var message = named.isEmpty()
                ? "there is no rule " + name + " to ignore" + names.hint(word.text())
                : name + " cannot be ignored by a comment";
        findings.accept(ReaderCheck.IGNORE_UNKNOWN_RULE.at(place(word.start(), word.end()), message));
    }

    /** Reports what has expired, and, once all rules have spoken, what ignored nothing. */
    void used(List<Ignore> ignores, boolean isComplete) {
        var byComment = new LinkedHashMap<Integer, List<Ignore>>();
        for (var ignore : ignores) {
            if (!ignore.comment().isForeign()) {
                byComment
                        .computeIfAbsent(ignore.comment().start(), start -> new ArrayList<>())
                        .add(ignore);
            }
        }
        byComment.values().forEach(all -> {
            reportExpired(all);
            if (isComplete) {
                reportUnused(all);
            }
        });
    }

    private void reportExpired(List<Ignore> all) {
        var back =
                all.stream().filter(each -> each.isExpired() && each.isUsed()).toList();
        if (!back.isEmpty()) {
            var comment = back.get(0).comment();
            report(
                    ReaderCheck.IGNORE_EXPIRED,
                    comment,
                    "this ignore comment held until " + comment.untilText() + ", so " + list(back)
                            + (back.size() == 1 ? " is" : " are") + " reported again");
        }
    }

    private void reportUnused(List<Ignore> all) {
        var unused = all.stream()
                .filter(each -> !each.isUsed() && each.isWanted(settings))
                .toList();
        if (!unused.isEmpty()) {
            var comment = unused.get(0).comment();
            var message = "this ignore comment ignores nothing: there is no finding of " + list(unused) + " here";
            findings.accept(ReaderCheck.IGNORE_UNUSED
                    .at(place(comment.start(), comment.end()), message)
                    .withFix(without(unused, comment)));
        }
    }

    // A script is not for us to change.
    private Optional<Fix> without(List<Ignore> unused, IgnoreComment comment) {
        if (comment.isInScript()) {
            return Optional.empty();
        }
        var gone = unused.stream().map(Ignore::word).toList();
        var kept = comment.words().stream()
                .filter(word -> !gone.contains(word))
                .map(IgnoreComment.Word::text)
                .collect(Collectors.joining(", "));
        if (!kept.isEmpty()) {
            return Optional.of(Fix.safe(
                    "name only what is ignored",
                    new Edit(new Span(comment.file(), comment.listStart(), comment.listEnd()), kept)));
        }
        return Optional.of(Fix.safe("delete the comment", Edit.delete(comment.file(), from(comment), to(comment))));
    }

    // With the blanks before it, or with its whole line.
    private static int from(IgnoreComment comment) {
        var text = comment.file().text();
        var at = comment.start();
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at;
    }

    private static int to(IgnoreComment comment) {
        var file = comment.file();
        var isWholeLine = comment.isAlone()
                && from(comment) == file.lineStart(comment.line())
                && comment.end()
                        == file.lineStart(comment.line())
                                + file.line(comment.line()).length();
        return isWholeLine && comment.line() < file.lineCount() ? file.lineStart(comment.line() + 1) : comment.end();
    }

    private static String list(List<Ignore> ignores) {
        return ignores.stream()
                .map(each -> "\"" + Suggestion.shorten(each.word().text()) + "\"")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void report(ReaderCheck check, IgnoreComment comment, String message) {
        findings.accept(check.at(place(comment.start(), comment.end()), message));
    }

    private YamlOrigin place(int start, int end) {
        return YamlOrigin.of(comments, Form.PLAIN, start, end);
    }
}
