package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.TextRange;
import java.util.Optional;

/**
 * What the {@code uses} of a call says, cut into its parts, each as a range of the text. The parts are not judged.
 *
 * <pre>{@code
 * WorkflowRef.parse("./.github/workflows/build.yml")                    // Local
 * WorkflowRef.parse("octo-org/shared/.github/workflows/build.yml@v1")   // Remote
 * WorkflowRef.parse("actions/checkout@v6")                              // Malformed: an action is no workflow
 * }</pre>
 */
@PublicApi
public sealed interface WorkflowRef {

    /**
     * A workflow of the caller's own repository and commit: {@code ./path} or {@code $/path}.
     *
     * @param path the path from the repository's root
     * @param version the {@code @} and what follows, which GitHub takes for other repositories only
     */
    record Local(TextRange path, Optional<TextRange> version) implements WorkflowRef {}

    /**
     * A workflow of a repository that is named: {@code owner/repository/path@ref}.
     *
     * @param owner the user or organization
     * @param repository the repository
     * @param path the path from the repository's root
     * @param ref the branch, tag or commit; empty where nothing follows an {@code @}, or there is none
     */
    record Remote(TextRange owner, TextRange repository, TextRange path, Optional<TextRange> ref)
            implements WorkflowRef {}

    /** Neither. */
    record Malformed() implements WorkflowRef {}

    /** Cuts a text without expressions. */
    static WorkflowRef parse(String uses) {
        return uses.startsWith("./") || uses.startsWith("$/") ? local(uses) : remote(uses);
    }

    private static WorkflowRef local(String uses) {
        var at = uses.indexOf('@');
        var end = at < 0 ? uses.length() : at;
        return new Local(
                new TextRange("./".length(), end),
                at < 0 ? Optional.empty() : Optional.of(new TextRange(at, uses.length())));
    }

    private static WorkflowRef remote(String uses) {
        var at = uses.indexOf('@');
        var end = at < 0 ? uses.length() : at;
        var owner = uses.indexOf('/');
        var repository = owner < 0 ? -1 : uses.indexOf('/', owner + 1);
        var isCut = owner > 0 && repository > 0 && repository + 1 < end;
        // GitHub cuts at each @ and wants two parts.
        if (!isCut || uses.indexOf('@', end + 1) >= 0 || isOtherwiseKnown(uses)) {
            return new Malformed();
        }
        return new Remote(
                new TextRange(0, owner),
                new TextRange(owner + 1, repository),
                new TextRange(repository + 1, end),
                end + 1 < uses.length() ? Optional.of(new TextRange(end + 1, uses.length())) : Optional.empty());
    }

    // A path on a disk, an address of the web or of an image.
    private static boolean isOtherwiseKnown(String uses) {
        return uses.startsWith(".github/") || uses.startsWith("../") || uses.indexOf('\\') >= 0 || uses.contains("://");
    }
}
