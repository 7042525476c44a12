package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.DockerRuns;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.yaml.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The image of a Docker action that is no Dockerfile and no image either.
 *
 * <pre>{@code
 * runs:
 *   using: docker
 *   image: alpine:3.22   # docker://alpine:3.22
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-dockerfile-name",
        summary = "A Docker action names neither a Dockerfile nor an image",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:action")
public final class MetadataDockerfileNameRule implements ActionRule {

    private static final Pattern REGISTRY = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+|:[0-9]+)+/");

    /** The rule has no state. */
    public MetadataDockerfileNameRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        action.runs().ifPresent(runs -> {
            if (runs instanceof DockerRuns docker && Using.of(runs).isPresent()) {
                docker.image().ifPresent(image -> check(image, findings));
            }
        });
    }

    private void check(Text image, Findings findings) {
        var value = image.raw().toLowerCase(Locale.ROOT);
        var file = value.substring(value.lastIndexOf('/') + 1);
        if (image.isEmpty() || !image.isLiteral() || isImage(value) || file.equals("dockerfile")) {
            return;
        }
        if (file.contains("dockerfile")) {
            // Runners build a file of any name.
            findings.add(findings.finding(
                            this,
                            image,
                            "GitHub asks for a file named \"Dockerfile\", but this is \"" + image
                                    + "\"; give it that name, in a folder of its own where there are several")
                    .withSeverity(Severity.WARNING));
        } else {
            findings.add(
                    this,
                    image,
                    "\"image\" takes the path of a \"Dockerfile\" or an image, like \"docker://alpine:3.22\", but this is \""
                            + image + "\"");
        }
    }

    // An image with its registry is told from a path by the dot or the port in the registry's name.
    private static boolean isImage(String value) {
        return value.startsWith("docker://") || REGISTRY.matcher(value).lookingAt();
    }
}
