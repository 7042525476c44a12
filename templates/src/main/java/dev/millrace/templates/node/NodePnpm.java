package dev.millrace.templates.node;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.cache.Caches.pnpm;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Transparent;
import dev.millrace.templates.EcosystemTemplate;
import dev.millrace.templates.Project;
import java.util.List;

/**
 * JavaScript or TypeScript with pnpm: the scripts {@code lint}, {@code test} and {@code build} of {@code package.json}, pnpm's audit, CycloneDX's
 * {@code cdxgen}, and npm's trusted publishing. The scripts {@code lint} and {@code build} may be missing.
 *
 * <pre>{@code
 * return delivery(nodePnpm(22, 24, 26).test(nodePnpm(22).testSteps(), run("pnpm exec playwright test")));
 * }</pre>
 *
 * <p>It is for one package: of workspaces, the root alone is packed. What is {@code "private"} cannot be published:
 * {@code nodePnpm(24).withoutPublication()}.
 */
@PublicApi
@Transparent
public final class NodePnpm extends EcosystemTemplate {

    /** To be called by {@code ServiceLoader}. */
    public NodePnpm() {
        super(
                "node-pnpm",
                "A package in JavaScript or TypeScript, with pnpm",
                List.of("pnpm-lock.yaml"),
                "nodePnpm(22, 24, 26)",
                Node.PREPARATIONS);
    }

    /**
     * The project, built with the first of these versions of Node, and with the pnpm that {@code package.json} names as {@code packageManager}, else pnpm 10.
     *
     * <pre>{@code
     * return delivery(nodePnpm(22, 24).systems(UBUNTU_LATEST, WINDOWS_LATEST));
     * }</pre>
     *
     * @param versions like 22, 24, 26; the first is the oldest that the project supports
     */
    public static Project nodePnpm(Integer... versions) {
        return Node.project(
                        version -> steps(
                                Node.node(version),
                                script(NodePnpm.class, "install-pnpm.sh").named("Install pnpm"),
                                pnpm().step()),
                        versions)
                .lint(install(), run("pnpm run --if-present lint"))
                .test(install(), run("pnpm test"))
                .build(install(), run("pnpm run --if-present build"), run("pnpm pack"))
                .audit(run("pnpm audit --audit-level high").named("No dependency has a known vulnerability"))
                .sbom(
                        run(
                                "pnpm dlx @cyclonedx/cdxgen@12.8.4 --type pnpm --no-install-deps --required-only --output sbom.json"));
    }

    private static RunStep install() {
        return run("pnpm install --frozen-lockfile");
    }
}
