package dev.millrace.core.report;

import dev.millrace.annotations.OptionKind;
import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.OptionMetadata;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.finding.RuleMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a user should know of a rule: what is known of it without running it, and the page beside it on the class path.
 *
 * <pre>{@code
 * RuleCatalog.load().find("needs-cycle").map(RulePage::of).map(RulePage::render)
 * }</pre>
 */
@PublicApi
public final class RulePage {

    private final RuleMetadata rule;
    private final String body;

    private RulePage(RuleMetadata rule, String body) {
        this.rule = rule;
        this.body = body;
    }

    /** The page of a rule: the resource {@code millrace/rules/ID.md}. A rule without that gets a page of its metadata. */
    public static RulePage of(RuleMetadata rule) {
        return new RulePage(rule, withoutTitle(read("millrace/rules/" + rule.id() + ".md")));
    }

    /** The page as Markdown, which begins with its title and ends in a newline. */
    public String render() {
        var out = new StringBuilder();
        out.append("# ").append(rule.id()).append("\n\n");
        out.append(rule.summary()).append(".\n\n");
        out.append("| | |\n| --- | --- |\n");
        row("Category", rule.category().name().toLowerCase(Locale.ROOT), out);
        var severities = Arrays.stream(Profile.values()).map(this::severity).toList();
        row("Severity", String.join(", ", severities), out);
        if (!rule.aliases().isEmpty()) {
            var aliases = rule.aliases().stream().map(RulePage::alias).toList();
            row("In other tools", String.join(", ", aliases), out);
        }
        row("Since", rule.since(), out);
        if (rule.fixable()) {
            row("Fixable", "yes", out);
        }
        if (!body.isEmpty()) {
            out.append('\n').append(body).append('\n');
        }
        if (!rule.options().isEmpty()) {
            options(out);
        }
        return out.toString();
    }

    /** The page for a terminal, without the marks of Markdown. */
    public String text() {
        return PlainMarkdown.of(render());
    }

    /** What the page says before its examples, in one line; the summary where the rule has no page. */
    String introduction() {
        var examples = body.indexOf("\n## ");
        var text = body.substring(0, examples < 0 ? body.length() : examples).strip();
        return text.isEmpty() ? rule.summary() : PlainMarkdown.oneLine(text);
    }

    private void options(StringBuilder out) {
        out.append("\n## Options\n\n| option | takes | what it does |\n| --- | --- | --- |\n");
        for (var option : rule.options()) {
            out.append("| `").append(option.name()).append("` | ").append(kind(option.kind()));
            out.append(" | ").append(option.summary()).append(" |\n");
        }
        out.append("\nFor example, in `.github/millrace.yml`:\n\n```yaml\nversion: 1\nrules:\n  ");
        out.append(rule.id()).append(":\n    severity: warning\n");
        for (var option : rule.options()) {
            out.append("    ").append(option.name()).append(": ");
            out.append(example(option)).append('\n');
        }
        out.append("```\n");
    }

    private static String kind(OptionKind kind) {
        return switch (kind) {
            case INTEGER -> "a whole number";
            case TEXT -> "a text";
            case TEXTS -> "a list of texts";
            case PATTERN -> "a regular expression for the whole text";
        };
    }

    // What a value would mean is the rule's own; here it shows its form.
    private static String example(OptionMetadata option) {
        return switch (option.kind()) {
            case INTEGER -> "10";
            case TEXT -> "some text";
            case TEXTS -> "[one, another]";
            case PATTERN -> "'[a-z][a-z0-9-]*'";
        };
    }

    private String severity(Profile profile) {
        return profile.severityOf(rule).name().toLowerCase(Locale.ROOT) + " (" + profile + ")";
    }

    private static String alias(String alias) {
        var colon = alias.indexOf(':');
        return alias.substring(0, colon) + " `" + alias.substring(colon + 1) + "`";
    }

    private static void row(String name, String value, StringBuilder out) {
        out.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static String withoutTitle(String page) {
        return page.startsWith("# ") ? page.substring(page.indexOf('\n') + 1).strip() : page.strip();
    }

    // By the loader that finds the rules themselves, see RuleCatalog.
    private static String read(String resource) {
        try (var stream = RulePage.class.getClassLoader().getResourceAsStream(resource)) {
            // A checkout on Windows may have turned LF into CRLF.
            return stream == null
                    ? ""
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the page \"" + resource + "\" cannot be read", e);
        }
    }
}
