package dev.millrace.templates.rust;

import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.templates.rust.Cargo.audit;
import static dev.millrace.templates.rust.Cargo.clippy;
import static dev.millrace.templates.rust.Cargo.fmt;
import static dev.millrace.templates.rust.Cargo.publishCrates;
import static dev.millrace.templates.rust.Cargo.rustCache;
import static dev.millrace.templates.rust.Cargo.test;
import static dev.millrace.templates.rust.Cargo.toolchain;
import static dev.millrace.templates.rust.Cargo.tools;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;
import dev.millrace.templates.EcosystemTemplate;
import dev.millrace.templates.Project;
import java.util.List;

/**
 * Rust with Cargo, a crate or a workspace: rustfmt, Clippy, tests, RustSec's audit, CycloneDX, and publication on crates.io.
 *
 * <pre>{@code
 * var project = rust("stable", "beta", "1.85");
 * return delivery(project.audit(project.auditSteps(), tools("cargo-deny"), run("cargo deny check")));
 * }</pre>
 *
 * <p>A release needs no secret: crates.io trusts the workflow {@code release.yml} with the environment {@code release}, once that is said in
 * the settings of each crate. Before, the very first version is published by hand. A release that stopped halfway can be run again: crates
 * that are there already are left out. Several crates in a workspace need Cargo 1.90, the first that publishes them together. What is not
 * published there says {@link Project#withoutPublication()}.
 */
@PublicApi
@Transparent
public final class Rust extends EcosystemTemplate {

    /** To be called by {@code ServiceLoader}. */
    public Rust() {
        super(
                "rust",
                "Crates in Rust, alone or in a workspace",
                List.of("Cargo.toml"),
                "rust(\"stable\", \"beta\")",
                List.of(
                        "at crates.io, publish a first version of each crate by hand, and name as its trusted publisher this repository with release.yml and the environment release"));
    }

    /**
     * The project, built with the first of these toolchains.
     *
     * <pre>{@code
     * return delivery(rust("stable", "1.85").systems(UBUNTU_LATEST, WINDOWS_LATEST));
     * }</pre>
     *
     * @param toolchains channels and versions, like {@code stable}, {@code beta} and the oldest that the project supports
     */
    public static Project rust(String... toolchains) {
        return Project.of(axis("rust", toolchains), Rust::setup)
                .lint(run("rustup component add rustfmt clippy").named("Install rustfmt and Clippy"), fmt(), clippy())
                .test(test())
                .build(run("cargo build --workspace --release").named("Build"), packageCrates(true))
                .audit(tools("cargo-audit"), audit())
                .sbom(tools("cargo-cyclonedx"), listComponents())
                .version(script(Rust.class, "version.sh").named("Learn the version"))
                .packages("target/package/*.crate")
                .publish(
                        toolchain(toolchains[0]),
                        run("mv dist \"$RUNNER_TEMP/built\"").named("Keep what was built out of the packages"),
                        packageCrates(false),
                        compare(),
                        publishCrates())
                .publishPermissions(idToken(WRITE));
    }

    // The toolchain comes first, because its version is part of the cache's key.
    private static Step setup(Object toolchain) {
        return steps(toolchain(toolchain), rustCache());
    }

    /**
     * Packages every crate that may be published.
     *
     * @param isVerified whether what is in the packages is compiled; not beside a token, which every build script could ask for
     */
    static RunStep packageCrates(boolean isVerified) {
        return script(Rust.class, "package-crates.sh").named("Package").env("VERIFY", isVerified);
    }

    /** Stops where Cargo, which publishes nothing but what it has packaged itself, has made another package than was attested. */
    private static RunStep compare() {
        return run("for crate in \"$RUNNER_TEMP\"/built/*.crate; do cmp \"$crate\" \"target/package/${crate##*/}\"; done")
                .named("Check that the packages are those that were built")
                .shell("bash");
    }

    /** Writes what the crates depend on to {@code sbom.json}; {@code cargo-cyclonedx} has to be there. */
    static RunStep listComponents() {
        return script(Rust.class, "sbom.sh").named("List the components");
    }
}
