package dev.millrace.workspace.check;

import dev.millrace.core.configuration.ConfigurationFiles;
import dev.millrace.core.finding.Location;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.yaml.Text;
import dev.millrace.policy.Policy;
import dev.millrace.policy.PolicyException;
import dev.millrace.policy.PolicyRule;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.WorkspaceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The rules of a run with its policies. Where there are none, nothing of JSON Schema is loaded. */
final class PolicyFiles {

    private static final String CLASS_PATH = "classpath:";

    private final RuleCatalog catalog;
    private final List<Policy> given;

    private PolicyFiles(RuleCatalog catalog, List<Policy> given) {
        this.catalog = catalog;
        this.given = given;
    }

    /**
     * The rules, and policies for every repository.
     *
     * @param directory the current directory
     */
    static PolicyFiles of(RuleCatalog catalog, List<Path> files, Path directory) {
        var given = new ArrayList<Policy>();
        for (var file : files) {
            try {
                given.add(Policy.read(file, InputFile.name(file, directory)));
            } catch (PolicyException e) {
                throw new WorkspaceException(String.valueOf(e.getMessage()));
            }
        }
        return new PolicyFiles(catalog, given);
    }

    /**
     * The rules for a repository.
     *
     * @param named the policies that its configuration names
     * @param troubles takes why one of them cannot be applied
     */
    RuleCatalog rules(List<Text> named, ConfigurationFiles files, Consumer<String> troubles) {
        if (named.isEmpty() && given.isEmpty()) {
            return catalog;
        }
        var all = new ArrayList<>(given);
        for (var name : named) {
            add(name, files, all, troubles);
        }
        return catalog.plus(PolicyRule.of(all));
    }

    private static void add(Text name, ConfigurationFiles files, List<Policy> policies, Consumer<String> troubles) {
        var path = name.raw();
        var file = path.startsWith(CLASS_PATH) ? files.resource(path.substring(CLASS_PATH.length())) : files.file(path);
        if (file.isEmpty()) {
            troubles.accept(Location.of(name.origin()) + ": the policy \"" + path
                    + "\" cannot be read: it is not in the repository, too large, or a link out of it");
            return;
        }
        try {
            policies.add(Policy.read(file.get()));
        } catch (PolicyException e) {
            troubles.accept(String.valueOf(e.getMessage()));
        }
    }
}
