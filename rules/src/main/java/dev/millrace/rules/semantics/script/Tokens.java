package dev.millrace.rules.semantics.script;

import dev.millrace.core.workflow.Entries;
import dev.millrace.core.yaml.Text;
import java.util.List;

/** The variables that the GitHub CLI takes its token from. */
final class Tokens {

    private static final List<String> NAMES =
            List.of("GH_TOKEN", "GITHUB_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN");

    private Tokens() {}

    /** Whether variables hold a token, or may do so. */
    static boolean mayBeIn(Entries<Text> env) {
        return env.expression().isPresent()
                || !env.unreadable().isEmpty()
                || env.stream().anyMatch(entry -> !entry.key().isLiteral())
                || NAMES.stream().anyMatch(name -> env.get(name).isPresent());
    }

    /** Whether a script sets one of them, for itself or for later steps, or logs in. */
    static boolean mayBeSetBy(String script) {
        return script.contains("gh auth ")
                || script.contains("with-token")
                || NAMES.stream().anyMatch(name -> isSet(script, name));
    }

    private static boolean isSet(String script, String name) {
        for (var at = script.indexOf(name); at >= 0; at = script.indexOf(name, at + 1)) {
            var end = at + name.length();
            while (end < script.length() && "\"' \t".indexOf(script.charAt(end)) >= 0) {
                end++;
            }
            if (end < script.length() && "=,<".indexOf(script.charAt(end)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
