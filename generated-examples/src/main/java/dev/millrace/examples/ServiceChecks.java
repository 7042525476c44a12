package dev.millrace.examples;

import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.service;
import static dev.millrace.dsl.cache.Caches.cargo;
import static dev.millrace.dsl.expression.Expressions.hashFiles;
import static dev.millrace.dsl.expression.Expressions.notCancelled;
import static dev.millrace.dsl.expression.Expressions.runner;
import static dev.millrace.dsl.expression.Expressions.secret;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.rust.Cargo.RUST;
import static dev.millrace.templates.rust.Cargo.audit;
import static dev.millrace.templates.rust.Cargo.clippy;
import static dev.millrace.templates.rust.Cargo.fetch;
import static dev.millrace.templates.rust.Cargo.toolchain;
import static dev.millrace.templates.rust.Cargo.tools;

import dev.millrace.actions.CodecovAction;
import dev.millrace.actions.DownloadArtifact;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.cache.Cache;
import dev.millrace.dsl.cache.CacheStep;
import dev.millrace.dsl.cache.RestoreStep;
import java.util.List;

/** What the services have to pass before they may be delivered. */
final class ServiceChecks {

    static final String POSTGRES = "postgres:15-alpine";
    static final String REDIS = "redis:7-alpine";

    private static final int LEAST_COVERAGE = 50;
    private static final String SCRIPTS = "rust-microservices/";

    private final List<String> services;

    ServiceChecks(List<String> services) {
        this.services = services;
    }

    StepsJob formatAndLint() {
        return ubuntu("format-and-lint")
                .expected(minutes(2), minutes(3))
                .timeout(minutes(15))
                .steps(
                        checkout(),
                        toolchain(RUST, "rustfmt", "clippy"),
                        useCache("lint"),
                        fetch(),
                        run("cargo fmt --check").named("Check the format"),
                        clippy());
    }

    StepsJob testServices() {
        var service = axis("service", services);
        var unitTests = run("cargo test --lib --locked --package \"$SERVICE\" | tee unit-tests.txt")
                .named("Run the unit tests")
                .id("unit-tests");
        var docTests = run("cargo test --doc --locked --package \"$SERVICE\" | tee doc-tests.txt")
                .named("Run the doc tests")
                .id("doc-tests");
        return ubuntu("test-services")
                .strategy(matrix(service).failFast(false).maxParallel(6))
                .expected(minutes(8), minutes(12))
                .timeout(minutes(30))
                .env("SERVICE", service)
                .steps(
                        checkout(),
                        toolchain(RUST),
                        restoreCache("test")
                                .comment(
                                        "The same for all services: what the integration tests have compiled, or what the lint has downloaded."),
                        unitTests,
                        docTests,
                        script(SCRIPTS + "count-tests.sh")
                                .named("Count the tests")
                                .when(notCancelled())
                                .env("UNIT_TESTS", unitTests.outcome())
                                .env("DOC_TESTS", docTests.outcome()),
                        artifact("tests-of-" + service, "test-report/*.md")
                                .retention(days(7))
                                .upload()
                                .when(notCancelled()));
    }

    StepsJob codeCoverage() {
        var isMeasured = notCancelled().and(hashFiles("cobertura.xml").isNot(""));
        var percent = script(SCRIPTS + "coverage.sh")
                .named("Read the coverage")
                .id("coverage")
                .when(isMeasured);
        return ubuntu("code-coverage")
                .expected(minutes(5), minutes(8))
                .timeout(minutes(30))
                .outputs(percent, "percent")
                .steps(
                        checkout(),
                        toolchain(RUST),
                        tools("cargo-tarpaulin"),
                        useCache("coverage"),
                        run("cargo tarpaulin --workspace --lib --locked --engine llvm --out Xml --fail-under "
                                        + LEAST_COVERAGE)
                                .named("Cover at least " + LEAST_COVERAGE + " % of the lines by tests")
                                .comment(
                                        "By the unit tests: those in tests/ need the databases of the integration tests."),
                        percent,
                        CodecovAction.v5()
                                .named("Upload the coverage to Codecov")
                                .when(isMeasured)
                                .comment(
                                        "What blocks is the threshold above. Forks have no token, and Codecov may be down.")
                                .files("cobertura.xml")
                                .disableSearch(true)
                                .failCiIfError(false)
                                .token(secret("CODECOV_TOKEN").toString()));
    }

    StepsJob securityAudit() {
        var advisories = audit().id("audit").timeout(minutes(3));
        var policy = run("cargo deny check")
                .named("Check licences, bans and sources")
                .id("deny")
                .timeout(minutes(3))
                .when(notCancelled());
        return ubuntu("security-audit")
                .comment("""
                        A warning: GitHub calls it a success even when it fails, so others read its outputs. But a job that takes too long
                        is cancelled, which stops those that need it: so each step ends before the job does.""")
                .expected(minutes(3), minutes(5))
                .timeout(minutes(15))
                .outputs("audit", advisories.outcome())
                .outputs("deny", policy.outcome())
                .steps(
                        checkout().timeout(minutes(1)),
                        toolchain(RUST).timeout(minutes(3)),
                        tools("cargo-audit", "cargo-deny").timeout(minutes(3)),
                        advisories,
                        policy);
    }

    StepsJob dependencyCheck() {
        return ubuntu("dependency-check")
                .expected(minutes(1), minutes(2))
                .timeout(minutes(15))
                .steps(
                        checkout().timeout(minutes(1)),
                        toolchain(RUST).timeout(minutes(3)),
                        tools("cargo-outdated").timeout(minutes(3)),
                        restoreCache("lint").timeout(minutes(2)),
                        run("cargo outdated --workspace")
                                .named("List outdated dependencies")
                                .timeout(minutes(3)),
                        run("cargo tree --workspace --locked")
                                .named("Show the tree of dependencies")
                                .timeout(minutes(1)));
    }

    StepsJob integrationTests() {
        var postgres = service("postgres", POSTGRES)
                .env("POSTGRES_DB", "integration")
                .env("POSTGRES_HOST_AUTH_METHOD", "trust")
                .ports("5432:5432")
                .healthCheck("pg_isready --username postgres --dbname integration");
        var redis = service("redis", REDIS).ports("6379:6379").healthCheck("redis-cli ping");
        return ubuntu("integration-tests")
                .expected(minutes(4), minutes(6))
                .timeout(minutes(30))
                .services(postgres, redis)
                .steps(
                        checkout(),
                        toolchain(RUST),
                        useCache("test"),
                        run("cargo test --workspace --locked --test '*'")
                                .named("Run the integration tests")
                                .env(
                                        "DATABASE_URL",
                                        "postgres://postgres@localhost:" + postgres.port(5432) + "/integration")
                                .env("REDIS_URL", "redis://localhost:" + redis.port(6379)));
    }

    StepsJob buildRelease() {
        return ubuntu("build-release")
                .expected(minutes(6), minutes(10))
                .timeout(minutes(30))
                .steps(
                        checkout(),
                        toolchain(RUST),
                        useCache("release"),
                        run("cargo build --workspace --release --locked").named("Build the release binaries"),
                        artifact("release-binaries", "target/release/*-service")
                                .retention(days(7))
                                .upload()
                                .comment("For people who want to try a change: images build their own."));
    }

    /** The report on these jobs, of which the audit's result would always be a success. */
    StepsJob qualityReport(Job tests, Job coverage, Job audit) {
        return ubuntu("quality-report")
                .needs(tests, coverage, audit)
                .expected(minutes(1))
                .timeout(minutes(5))
                .permissions()
                .steps(
                        DownloadArtifact.v8()
                                .named("Download the counts of tests")
                                .pattern("tests-of-*")
                                .path("test-report")
                                .mergeMultiple(true),
                        script(SCRIPTS + "quality-report.sh")
                                .named("Report on the quality")
                                .env("SERVICES", String.join(" ", services))
                                .env("TESTS", tests.result())
                                .env("COVERAGE", coverage.result())
                                .env("PERCENT", coverage.output("percent"))
                                .env("MINIMUM", LEAST_COVERAGE)
                                .env("AUDIT", audit.output("audit"))
                                .env("DENY", audit.output("deny")));
    }

    private static CacheStep useCache(String kind) {
        return cache(kind).step().named("Cache what Cargo downloads and compiles");
    }

    private static RestoreStep restoreCache(String kind) {
        return cache(kind).restore().named("Restore what Cargo has downloaded and compiled");
    }

    // The key has no service in it, so that all share what one job has compiled; Cargo.lock has the dependencies of
    // all.
    private static Cache cache(String kind) {
        var own = cargo().onLinux().key(kind, RUST);
        // The tests are over when theirs is saved first; that of the lint is there before they start.
        return kind.equals("test") ? own.restoreKeys(runner().os() + "-cargo-lint-" + RUST + "-") : own;
    }
}
