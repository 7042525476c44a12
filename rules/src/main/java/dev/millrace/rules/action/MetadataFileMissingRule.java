package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.DockerRuns;
import dev.millrace.core.action.JavaScriptRuns;
import dev.millrace.core.context.Repository;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.yaml.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an action runs has to be in its repository.
 *
 * <pre>{@code
 * runs:
 *   using: node24
 *   main: dist/indx.js   # dist/index.js
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-file-missing",
        summary = "An action names a file that its repository does not have",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:action")
public final class MetadataFileMissingRule implements ActionRule {

    /** The rule has no state. */
    public MetadataFileMissingRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        var folder = scope.file().filter(file -> scope.repository().isKnown()).map(ActionFolder::of);
        if (folder.isEmpty() || action.runs().isEmpty()) {
            return;
        }
        var runs = action.runs().get();
        if (runs instanceof JavaScriptRuns scripts) {
            Stream.of(scripts.main(), scripts.pre(), scripts.post())
                    .flatMap(Optional::stream)
                    .forEach(script -> checkScript(script, folder.get(), scope.repository(), findings));
        } else if (runs instanceof DockerRuns docker) {
            docker.image().ifPresent(image -> checkDockerfile(image, folder.get(), scope.repository(), findings));
        }
    }

    // A script may be built before a release, and so may the folder that it is built to.
    private void checkScript(Text script, ActionFolder folder, Repository repository, Findings findings) {
        var file = path(script, folder);
        if (file.isPresent()
                && !repository.exists(file.get())
                && repository.exists(ActionFolder.of(file.get()).path())) {
            findings.add(
                    findings.finding(this, script, message(script, file.get())).withSeverity(Severity.WARNING));
        }
    }

    private void checkDockerfile(Text image, ActionFolder folder, Repository repository, Findings findings) {
        var file = path(image, folder);
        if (isDockerfile(image.raw().toLowerCase(Locale.ROOT)) && file.isPresent() && !repository.exists(file.get())) {
            findings.add(this, image, message(image, file.get()));
        }
    }

    // Runners also build what is named a little differently; anything else is no file.
    private static boolean isDockerfile(String image) {
        var file = image.substring(image.lastIndexOf('/') + 1);
        return !image.contains("://") && (file.startsWith("dockerfile") || file.endsWith("dockerfile"));
    }

    private static Optional<String> path(Text name, ActionFolder folder) {
        return name.isLiteral() && !name.isEmpty() ? folder.resolve(name.raw()) : Optional.empty();
    }

    private static String message(Text name, String file) {
        return "there is no file \"" + file + "\" in this repository, and \""
                + name.origin().keySpan().map(span -> span.text()).orElse("runs") + "\" names it";
    }
}
