package dev.millrace.codegen.binding;

import dev.millrace.core.facts.Events;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of the classes of actions.
 *
 * <p>An action's class is named for its repository and path: {@code actions/cache/restore} is {@code CacheRestore}. A repository called
 * {@code actions} gives way to its owner ({@code snyk/actions/maven} is {@code SnykMaven}). The owner stands in front of a repository whose
 * name is made of words that say nothing ({@code azure/login} is {@code AzureLogin}), and of a name that another action or an event has, too;
 * only those of the owner {@code actions} keep such a name.
 *
 * <pre>{@code
 * ClassNames.ofActions(ActionFacts.names()).get("actions/checkout") // Checkout
 * }</pre>
 */
final class ClassNames {

    private static final String COLLECTION = "actions";
    private static final Set<String> SAY_NOTHING =
            Set.of("action", "actions", "auth", "github", "install", "login", "setup");

    private ClassNames() {}

    /** The classes of actions by name, {@code owner/repository} with a path perhaps. */
    static Map<String, String> ofActions(Collection<String> actions) {
        var claims = new HashMap<String, Integer>();
        // Each event has a type in the DSL, and both are imported together.
        Events.all().names().forEach(event -> claims.merge(key(Words.of(event)), 1, Integer::sum));
        for (var action : actions) {
            claims.merge(key(plain(action)), 1, Integer::sum);
        }
        var names = Names.ofClasses();
        var classes = new LinkedHashMap<String, String>();
        for (var action : actions) {
            var isClaimedTwice = claims.getOrDefault(key(plain(action)), 0) > 1 && !isGitHubs(action);
            var words = isClaimedTwice ? Words.of(owner(action)).plus(plain(action)) : plain(action);
            classes.put(action, names.give(words.pascalCase()));
        }
        return classes;
    }

    private static Words plain(String action) {
        var repository = Words.of(repository(action));
        var path = Words.of(path(action));
        var owner = Words.of(owner(action));
        if (repository(action).equals(COLLECTION)) {
            return owner.plus(path);
        }
        var saysNothing =
                repository.list().stream().allMatch(word -> SAY_NOTHING.contains(word.toLowerCase(Locale.ROOT)));
        return (saysNothing ? owner.plus(repository) : repository).plus(path);
    }

    private static boolean isGitHubs(String action) {
        return owner(action).equals(COLLECTION);
    }

    private static String owner(String action) {
        return action.substring(0, action.indexOf('/'));
    }

    private static String repository(String action) {
        return action.split("/", 3)[1];
    }

    private static String path(String action) {
        var parts = action.split("/", 3);
        return parts.length < 3 ? "" : parts[2];
    }

    /**
     * The classes of a repository's own actions, by their path: named for the folder, with as many of those around it as tell it from the
     * others.
     */
    static Map<String, String> ofFolders(Collection<LocalAction> actions) {
        var words = new LinkedHashMap<String, Words>();
        for (var action : actions) {
            words.put(action.path(), lastFolders(action, 1));
        }
        for (var folders = 2; folders <= LocalAction.MOST_FOLDERS; folders++) {
            for (var action : sharing(actions, words)) {
                words.put(action.path(), lastFolders(action, folders));
            }
        }
        var names = Names.ofClasses();
        var classes = new LinkedHashMap<String, String>();
        words.forEach((path, name) -> classes.put(path, names.give(name.pascalCase())));
        return classes;
    }

    private static List<LocalAction> sharing(Collection<LocalAction> actions, Map<String, Words> words) {
        var claims = new HashMap<String, Integer>();
        words.values().forEach(name -> claims.merge(key(name), 1, Integer::sum));
        var sharing = new ArrayList<LocalAction>();
        for (var action : actions) {
            if (claims.getOrDefault(key(words.getOrDefault(action.path(), Words.of(""))), 0) > 1) {
                sharing.add(action);
            }
        }
        return sharing;
    }

    private static Words lastFolders(LocalAction action, int most) {
        var folders = Arrays.stream(action.path().split("/", -1))
                .filter(folder -> !folder.isEmpty() && !folder.equals("."))
                .toList();
        var from = Math.max(0, folders.size() - most);
        var words = Words.of(String.join("/", folders.subList(from, folders.size())));
        return words.list().isEmpty() ? Words.of(action.title()) : words;
    }

    private static String key(Words words) {
        return words.pascalCase().toLowerCase(Locale.ROOT);
    }
}
