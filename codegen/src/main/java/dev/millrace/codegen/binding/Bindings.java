package dev.millrace.codegen.binding;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.action.Action;
import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.facts.ActionMajor;
import java.util.Collection;
import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * Writes a class for an action, with a typed method for each of its inputs. The same facts give the same text.
 *
 * <pre>{@code
 * Bindings.of("./.github/actions/greet", action, "com.example.actions").text() // public final class Greet extends ...
 * }</pre>
 */
@PublicApi
public final class Bindings {

    private Bindings() {}

    /**
     * The classes of all actions with facts. Reusable workflows are no steps, and container images no actions: they have none.
     *
     * @throws IllegalArgumentException when the package's name is not legal
     */
    public static List<JavaSource> ofFacts(String packageName) {
        checkPackage(packageName);
        var actions = ActionFacts.names().stream()
                .flatMap(name -> ActionFacts.find(name).stream())
                .filter(facts -> facts.majors().stream().anyMatch(Bindings::isStep))
                .toList();
        var classes =
                ClassNames.ofActions(actions.stream().map(ActionFacts::name).toList());
        var typings = Typings.load();
        return actions.stream()
                .map(facts -> BindingWriter.write(FactsBinding.of(facts, classes, typings, packageName)))
                .toList();
    }

    /**
     * The class of an action that is used in its own repository.
     *
     * @param path what a workflow writes after {@code uses:}, like {@code ./.github/actions/greet}
     * @throws IllegalArgumentException when the path does not begin with {@code ./}, or the package's name is not legal
     */
    public static JavaSource of(String path, Action action, String packageName) {
        return of(List.of(new LocalAction(path, action)), packageName).get(0);
    }

    /**
     * The classes of actions that are used in their own repository, in the same order.
     *
     * @throws IllegalArgumentException when the package's name is not legal
     */
    public static List<JavaSource> of(Collection<LocalAction> actions, String packageName) {
        checkPackage(packageName);
        var classes = ClassNames.ofFolders(actions);
        return actions.stream()
                .map(action -> BindingWriter.write(
                        LocalBinding.of(action, classes.getOrDefault(action.path(), ""), packageName)))
                .toList();
    }

    private static boolean isStep(ActionMajor major) {
        return !major.kind().equals("reusable-workflow") && !major.kind().equals("docker-image");
    }

    private static void checkPackage(String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" cannot be a package: write words between dots, like com.example.actions");
        }
    }
}
