package dev.millrace.core.report;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.finding.RuleMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What a user should know of a rule, as Markdown: what is known of it without running it, and the page beside it on the class path.
 *
 * <pre>{@code
 * RuleCatalog.load().find("needs-cycle").map(RulePage::of).map(RulePage::render)
 * }</pre>
 */
@PublicApi
public final class RulePage {

    // "minimal" is not among them: it is "default" without what is no error.
    private static final List<Profile> SHOWN = List.of(Profile.DEFAULT, Profile.STRICT, Profile.PEDANTIC);

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
        row("Severity", String.join(", ", SHOWN.stream().map(this::severity).toList()), out);
        if (!rule.aliases().isEmpty()) {
            row(
                    "In other tools",
                    String.join(
                            ", ", rule.aliases().stream().map(RulePage::alias).toList()),
                    out);
        }
        row("Since", rule.since(), out);
        if (rule.fixable()) {
            row("Fixable", "yes", out);
        }
        if (!body.isEmpty()) {
            out.append('\n').append(body).append('\n');
        }
        return out.toString();
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
