package dev.millrace.core.rule;

import dev.millrace.core.configuration.RuleOptions;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.context.Repository;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.script.ScriptChecker;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Where a file stands, and what is wanted of it.
 *
 * @param repository the repository
 * @param file the path in it, where that is known
 * @param scripts another program that checks scripts
 * @param settings what the configuration comes to
 * @param rules the rules that look at the file
 */
record Site(
        Repository repository,
        Optional<String> file,
        ScriptChecker scripts,
        Settings settings,
        IdentityHashMap<Rule, RuleMetadata> rules) {

    RuleOptions options(Rule rule) {
        var known = rules.get(rule);
        return known == null ? RuleOptions.NONE : settings.options(known.id());
    }
}
