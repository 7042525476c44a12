package dev.millrace.templates.go;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.release.ReleaseChecks.vulnerabilityAudit;

import dev.millrace.actions.GolangciLintAction;
import dev.millrace.actions.SetupGo;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.release.Ecosystem;
import dev.millrace.templates.EcosystemTemplate;
import dev.millrace.templates.Project;
import java.util.List;

/**
 * A module in Go: golangci-lint, tests with the race detector, govulncheck, CycloneDX, and publication by the module proxy.
 *
 * <pre>{@code
 * return delivery(go("stable", "oldstable").build(run("make dist")).packages("dist/*.tar.gz"));
 * }</pre>
 *
 * <p>A release needs neither a secret nor a permission: the tag is the version, and the proxy fetches it when it is asked. A module that is
 * not public says {@link Project#withoutPublication()}.
 */
@PublicApi
@Transparent
public final class Go extends EcosystemTemplate {

    private static final String CYCLONEDX = "github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.9.0";

    /** To be called by {@code ServiceLoader}. */
    public Go() {
        super("go", "A module in Go", List.of("go.mod"), "go(\"stable\", \"oldstable\")", List.of());
    }

    /**
     * The module, built with the first of these versions of Go.
     *
     * <pre>{@code
     * return delivery(go("stable", "1.25").systems(UBUNTU_LATEST, WINDOWS_LATEST));
     * }</pre>
     *
     * @param versions like {@code stable}, {@code oldstable} and {@code 1.25}
     */
    public static Project go(String... versions) {
        return Project.of(axis("go", versions), Go::setup)
                .lint(run("go mod tidy -diff").named("Check that go.mod is tidy"), lint())
                .test(run("go test -race -shuffle=on ./...").named("Test"))
                .build(run("go build -trimpath ./...").named("Build"))
                .audit(vulnerabilityAudit(Ecosystem.GO))
                .sbom(run("go run " + CYCLONEDX + " mod -json -output sbom.json")
                        .named("List the components"))
                .version(version())
                .withoutPackages()
                .publish(setup(versions[0]).cache(false), publishModule());
    }

    // The newest one, because it takes no module of a newer Go than it was built with.
    private static GolangciLintAction lint() {
        return GolangciLintAction.v9().named("Lint").version("latest");
    }

    private static SetupGo setup(Object version) {
        return SetupGo.v7().named("Set up Go").goVersion(version.toString());
    }

    private static RunStep version() {
        return script(Go.class, "version.sh").named("Learn the version");
    }

    /** Asks the module proxy for the tag of the run, until it has it. */
    static RunStep publishModule() {
        return script(Go.class, "publish-module.sh").named("Publish by the module proxy");
    }
}
