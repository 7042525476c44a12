package dev.millrace.codegen.binding;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.action.Action;
import dev.millrace.core.yaml.Text;

/**
 * An action in the repository that uses it.
 *
 * <pre>{@code
 * new LocalAction("./.github/actions/greet", action)
 * }</pre>
 *
 * @param path what a workflow writes after {@code uses:}: the folder of the {@code action.yml}, from the top of the repository, with
 *     {@code ./} before it
 * @param action what its {@code action.yml} says
 */
@PublicApi
public record LocalAction(String path, Action action) {

    /** More than any repository has around an action. */
    static final int MOST_FOLDERS = 50;

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException when the path does not begin with {@code ./}
     */
    public LocalAction {
        if (!path.startsWith("./")) {
            throw new IllegalArgumentException(
                    "\"" + path + "\" is no path of an action in its repository: write \"./" + path + "\"");
        }
    }

    /** What its author calls it. */
    String title() {
        return action.name().map(Text::raw).orElse("");
    }
}
