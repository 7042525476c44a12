package dev.millrace.templates.node;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.cache.Caches.npm;
import static dev.millrace.dsl.release.ReleaseChecks.vulnerabilityAudit;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.release.Ecosystem;
import dev.millrace.templates.EcosystemTemplate;
import dev.millrace.templates.Project;
import java.util.List;

/**
 * JavaScript or TypeScript with npm: the scripts {@code lint}, {@code test} and {@code build} of {@code package.json}, npm's audit of vulnerabilities and
 * signatures, CycloneDX, and npm's trusted publishing. The scripts {@code lint} and {@code build} may be missing.
 *
 * <pre>{@code
 * return delivery(nodeNpm(22, 24, 26).lint(run("npm ci"), run("npx eslint .")));
 * }</pre>
 *
 * <p>It is for one package: of workspaces, the root alone is packed. What is {@code "private"} cannot be published:
 * {@code nodeNpm(24).withoutPublication()}.
 */
@PublicApi
@Transparent
public final class NodeNpm extends EcosystemTemplate {

    /** To be called by {@code ServiceLoader}. */
    public NodeNpm() {
        super(
                "node-npm",
                "A package in JavaScript or TypeScript, with npm",
                List.of("package-lock.json", "npm-shrinkwrap.json"),
                "nodeNpm(22, 24, 26)",
                Node.PREPARATIONS);
    }

    /**
     * The project, built with the first of these versions of Node.
     *
     * <pre>{@code
     * return delivery(nodeNpm(22, 24).systems(UBUNTU_LATEST, WINDOWS_LATEST));
     * }</pre>
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
                        script(NodeNpm.class, "audit-signatures.sh").named("The packages are those that were signed"))
                .sbom(run("npm sbom --sbom-format cyclonedx --package-lock-only --omit dev > sbom.json"));
    }

    private static RunStep install() {
        return run("npm ci");
    }
}
