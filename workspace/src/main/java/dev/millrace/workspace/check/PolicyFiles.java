package dev.millrace.workspace.check;

import dev.millrace.core.configuration.ConfigurationFiles;
import dev.millrace.core.finding.Location;
import dev.millrace.core.finding.Suggestion;
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
import java.util.Optional;
import java.util.function.Consumer;

/** The rules of a run with its policies. Where there are none, nothing of JSON Schema is loaded. */
final class PolicyFiles {

    private static final String CLASS_PATH = "classpath:";

    private static final ConfigurationFiles NO_FILES = path -> Optional.empty();
    private static final List<String> READY = List.of(
            "classpath:millrace/policies/allowed-actions.schema.json",
            "classpath:millrace/policies/permissions.schema.json",
            "classpath:millrace/policies/timeouts.schema.json");

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
    static PolicyFiles of(RuleCatalog catalog, List<String> names, Path directory) {
        var given = new ArrayList<Policy>();
        for (var name : names) {
            try {
                given.add(read(name, directory));
            } catch (PolicyException e) {
                throw new WorkspaceException(String.valueOf(e.getMessage()));
            }
        }
        return new PolicyFiles(catalog, given);
    }

    private static Policy read(String name, Path directory) throws PolicyException {
        if (name.startsWith(CLASS_PATH)) {
            var resource = NO_FILES.resource(name.substring(CLASS_PATH.length()));
            return Policy.read(resource.orElseThrow(() -> unreadable(name, noResource(name))));
        }
        var path = PolicyPath.of(name, directory);
        var trouble = path.trouble();
        if (trouble.isPresent()) {
            throw unreadable(name, trouble.get());
        }
        return Policy.read(path.file(), InputFile.name(path.file(), directory));
    }

    private static WorkspaceException unreadable(String name, String why) {
        return new WorkspaceException("the policy \"" + name + "\" cannot be read: " + why);
    }

    private static String noResource(String name) {
        return "there is no such resource on the class path" + Suggestion.hint(name, READY);
    }

    /**
     * The rules for a repository.
     *
     * @param named the policies that its configuration names
     * @param top its top folder
     * @param troubles takes why one of them cannot be applied
     */
    RuleCatalog rules(List<Text> named, ConfigurationFiles files, Path top, Consumer<String> troubles) {
        if (named.isEmpty() && given.isEmpty()) {
            return catalog;
        }
        var all = new ArrayList<>(given);
        for (var name : named) {
            add(name, files, top, all, troubles);
        }
        return catalog.plus(PolicyRule.of(all));
    }

    private static void add(
            Text name, ConfigurationFiles files, Path top, List<Policy> policies, Consumer<String> troubles) {
        var path = name.raw();
        var isResource = path.startsWith(CLASS_PATH);
        var file = isResource ? files.resource(path.substring(CLASS_PATH.length())) : files.file(path);
        if (file.isEmpty()) {
            var why = isResource
                    ? noResource(path)
                    : PolicyPath.of(path, top).troubleIn(top).orElse("it cannot be opened");
            troubles.accept(
                    Location.of(name.origin()) + ": " + unreadable(path, why).getMessage());
            return;
        }
        try {
            policies.add(Policy.read(file.get()));
        } catch (PolicyException e) {
            troubles.accept(String.valueOf(e.getMessage()));
        }
    }
}
