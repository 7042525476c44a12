package dev.millrace.templates.node;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.cache.Caches.npm;
import static dev.millrace.dsl.release.ReleaseChecks.vulnerabilityAudit;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.release.Ecosystem;
import dev.millrace.templates.Project;
import dev.millrace.templates.Template;
import java.util.List;

/**
 * JavaScript or TypeScript with npm: the scripts {@code lint}, {@code test} and {@code build} of {@code package.json}, npm's audit of vulnerabilities and
 * signatures, CycloneDX, and npm's trusted publishing. The scripts {@code lint} and {@code build} may be missing.
 *
 * <pre>{@code
 * return delivery(nodeNpm(22, 24, 26).lint(run("npm ci"), run("npx eslint .")));
 * }</pre>
 *
 * <p>What is {@code "private"} cannot be published: {@code nodeNpm(24).withoutPublication()}.
 */
@PublicApi
@Transparent
public final class NodeNpm implements Template {

    /** To be called by {@code ServiceLoader}. */
    public NodeNpm() {}

    /**
     * The project, built with the first of these versions of Node.
     *
     * @param versions like 22, 24, 26; the first is the oldest that the project supports
     */
    public static Project nodeNpm(Integer... versions) {
        return Node.project(version -> steps(Node.node(version), npm().step()), versions)
                .lint(install(), run("npm run lint --if-present"))
                .test(install(), run("npm test"))
                .build(install(), run("npm run build --if-present"), run("npm pack"))
                .audit(
                        install(),
                        vulnerabilityAudit(Ecosystem.NPM),
                        run("npm audit signatures").named("The packages are those that were signed"))
                .sbom(run("npm sbom --sbom-format cyclonedx --package-lock-only --omit dev > sbom.json"));
    }

    private static RunStep install() {
        return run("npm ci");
    }

    @Override
    public String name() {
        return "node-npm";
    }

    @Override
    public String summary() {
        return "A package or application in JavaScript or TypeScript, with npm";
    }

    @Override
    public List<String> buildFiles() {
        return List.of("package-lock.json", "npm-shrinkwrap.json");
    }

    @Override
    public List<String> imports() {
        return List.of(
                "static dev.millrace.templates.Templates.delivery",
                "static dev.millrace.templates.node.NodeNpm.nodeNpm");
    }

    @Override
    public String body() {
        return "return delivery(nodeNpm(22, 24, 26));";
    }
}
