package dev.millrace.expressiveness;

import static dev.millrace.actions.SetupJava.Distribution.TEMURIN;
import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.*;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.none;
import static dev.millrace.dsl.Result.CANCELLED;
import static dev.millrace.dsl.RunnerLabel.LINUX;
import static dev.millrace.dsl.RunnerLabel.SELF_HOSTED;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.RunnerLabel.X64;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.always;
import static dev.millrace.dsl.expression.Expressions.choose;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.failure;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.notCancelled;
import static dev.millrace.dsl.expression.Expressions.secret;

import dev.millrace.actions.Cache;
import dev.millrace.actions.CacheRestore;
import dev.millrace.actions.Checkout;
import dev.millrace.actions.DownloadArtifact;
import dev.millrace.actions.SetupGraalvm;
import dev.millrace.actions.SetupJava;
import dev.millrace.actions.UploadArtifact;
import dev.millrace.dsl.Artifact;
import dev.millrace.dsl.Axis;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.Matrix;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.UsesStep;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.expression.Condition;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class HibernateOrmTest extends Rewritten {

    private static final String CACHE_COMMIT = "55cc8345863c7cc4c66a329aec7e433d2d1c52a9";
    private static final String UPLOAD_COMMIT = "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a";
    private static final String DOWNLOAD_COMMIT = "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c";

    private static final Axis<String> RDBMS = axis("rdbms");
    private static final Condition IS_OURS = github().repository().is("hibernate/hibernate-orm");
    private static final Condition IS_PULL_REQUEST = event().isPullRequest();

    private static final String[] CACHED = {
        "~/.m2/repository/",
        "~/.m2/wrapper/",
        "~/.gradle/caches/",
        "!~/.gradle/caches/build-cache-*",
        "~/.gradle/wrapper/"
    };
    private static final Artifact COMPILED = artifact(
                    "build-compilation-data",
                    "./**/target/resources/",
                    "./**/target/classes/",
                    "./**/target/generated/",
                    ".gradle/caches/build-cache-*")
            .retention(days(1));

    HibernateOrmTest() {
        super("hibernate__hibernate-orm/.github/workflows/ci.yml");
    }

    @Override
    Workflow rewritten() {
        var build = build();
        var otp = oracleTestPilot();
        var group = "workflow = " + github().workflow() + ", ref = " + event().field("ref") + ", pr = "
                + event().field("pull_request.id");
        return workflow("ci")
                .named("GH Actions CI")
                .on(
                        push(branches("main", "!dependabot/**")),
                        pullRequest(branches(
                                "main",
                                "!dependabot/**",
                                "dependabot/maven/build-dependencies-**",
                                "dependabot/github_actions/workflow-actions-**")))
                .permissions(none())
                .concurrency(concurrencyGroup(group).cancelInProgress(IS_PULL_REQUEST.or(IS_OURS.not())))
                .env("COMMON_GRADLE_ARGS", "-Igradle/init.gradle")
                .env("MIRROR_MAVEN_CENTRAL_URL", text("env/MIRROR_MAVEN_CENTRAL_URL"))
                .env("MIRROR_MAVEN_CENTRAL_FALLBACK", "true")
                .jobs(build, otp, persistenceTck(), dataTck(), formatChecks(), prepareSonarBundle(build, otp));
    }

    private StepsJob build() {
        var version = databaseVersion("build");
        return reading("build", "OpenJDK 25 - " + RDBMS)
                .runsOn(UBUNTU_LATEST)
                .strategy(databases(
                        "h2",
                        "hsqldb",
                        "mysql",
                        "mariadb",
                        "postgresql",
                        "spannerpgsql",
                        "spanner",
                        "edb",
                        "oracle",
                        "db2",
                        "mssql",
                        "sybase"))
                .steps(
                        checkout(),
                        reclaimDisk(),
                        startDatabase(),
                        version,
                        java25(),
                        caches("build"),
                        onDatabase("./ci/build-github.sh", version).env("JPA_PREVIEW", "true"),
                        uploadBuildScan(RDBMS.toString()).when(IS_PULL_REQUEST.and(notCancelled())),
                        storeCoverage(RDBMS.toString()),
                        COMPILED.upload()
                                .named("Store build results")
                                .without("if-no-files-found")
                                .pinnedTo(UPLOAD_COMMIT)
                                .when(RDBMS.is("h2")),
                        atTheEnd("java11-" + RDBMS));
    }

    private StepsJob oracleTestPilot() {
        var pilot = uses("oracle-actions/setup-testpilot@c90051df5f3c964d6e27d4578f9af70d36ec3b6f")
                .with("oci-service", RDBMS)
                .with(
                        "user",
                        IntStream.rangeClosed(1, 8)
                                .mapToObj(user -> "hibernate_orm_test_" + user)
                                .collect(Collectors.joining(",")));
        var create = pilot.id("create_database").with("action", "create");
        return reading("otp", "GraalVM 25 - " + RDBMS)
                .runsOn(SELF_HOSTED, LINUX, X64, RunnerLabel.of("OracleTestPilot"))
                .when(IS_OURS)
                .strategy(databases(
                        "autonomous-transaction-processing-serverless-26ai",
                        "autonomous-transaction-processing-serverless-19c",
                        "base-database-service-19c",
                        "base-database-service-21c",
                        "base-database-service-26ai",
                        "base-database-service-26ai-rac"))
                .steps(
                        checkout(),
                        SetupGraalvm.at("0def53c0fd8534bc13416c9469f5be45265824fd")
                                .named("Set up Java 25")
                                .distribution("graalvm")
                                .javaVersion("25"),
                        caches("otp"),
                        create,
                        buildOnOracle(create),
                        pilot.with("action", "delete").when(always()),
                        uploadBuildScan(RDBMS.toString()).when(notCancelled()),
                        storeCoverage(RDBMS.toString()),
                        atTheEnd("java11-" + RDBMS));
    }

    private RunStep buildOnOracle(UsesStep database) {
        var common = " -XX:+HeapDumpOnOutOfMemoryError -Duser.language=en -Duser.country=US -Duser.timezone=UTC"
                + " -Dfile.encoding=UTF-8";
        return withGradleArguments("./ci/build-github.sh")
                .shell("bash")
                .env("RDBMS", RDBMS)
                .env("JPA_PREVIEW", "true")
                .env("RUNID", github().runNumber())
                .env("TESTPILOT_CONNECTION_STRING_SUFFIX", database.output("connection_string_suffix"))
                .env("TESTPILOT_PASSWORD", database.output("database_password"))
                .env("API_HOST", "")
                .env("TESTPILOT_CLIENT_ID", "")
                .env("TESTPILOT_TOKEN", "")
                .env("LD_PRELOAD", "/home/ubuntu/ojdbc_tfo/ojdbc17/23.26.2.0.0/libtfojdbc1.so")
                .env("LD_LIBRARY_PATH", "/home/ubuntu/ojdbc_tfo/ojdbc17/23.26.2.0.0")
                .env("GRADLE_OPTS", "-Dorg.gradle.workers.max=8")
                .env("ORG_GRADLE_JVMARGS", "-Dlog4j2.disableJmx -Xmx4g -XX:MaxMetaspaceSize=256m" + common)
                .env(
                        "ORG_GRADLE_PROJECT_toolchain.compiler.jvmargs",
                        "-Dlog4j2.disableJmx=true -Xmx4g -XX:MaxMetaspaceSize=256m" + common)
                .env(
                        "ORG_GRADLE_PROJECT_toolchain.launcher.jvmargs",
                        "-Dlog4j2.disableJmx=true -Xmx3g -XX:MaxMetaspaceSize=448m" + common);
    }

    private StepsJob persistenceTck() {
        var version = databaseVersion("tck-runner");
        return tck("tck-runner", "OpenJDK 25 - Jakarta Persistence TCK 4.0", version)
                .timeout(minutes(30))
                .strategy(databases("postgresql"))
                .steps(onDatabase("ci/build-tck-github.sh", version).env("JPA_PREVIEW", "true"), tckResults("tck-run"));
    }

    private StepsJob dataTck() {
        var version = databaseVersion("data-tck-runner");
        return tck("data-tck-runner", "OpenJDK 25 - Jakarta Data TCK 1.1", version)
                .strategy(databases("h2", "postgresql"))
                .steps(onDatabase("ci/build-data-tck-github.sh", version), tckResults("data-tck-run"));
    }

    private StepsJob tck(String id, String name, Step databaseVersion) {
        return reading(id, name)
                .runsOn(UBUNTU_LATEST)
                .steps(checkout(), reclaimDisk(), startDatabase(), databaseVersion, java25(), caches(id));
    }

    private static Step tckResults(String suffix) {
        var what = RDBMS + "-" + suffix;
        return steps(
                uploadBuildScan(what).when(IS_PULL_REQUEST.and(notCancelled())),
                storeCoverage(what),
                atTheEnd("java25-" + what));
    }

    private StepsJob formatChecks() {
        return reading("format_checks", "Static code analysis")
                .runsOn(UBUNTU_LATEST)
                .steps(
                        checkout(),
                        run(".github/ci-prerequisites-atlas.sh").named("Reclaim disk space and sanitize user home"),
                        java25(),
                        caches("format_checks"),
                        publishing(run(gradle("./gradlew", "formatChecks")).named("Run build script"))
                                .env("JPA_PREVIEW", "true"),
                        uploadBuildScan("sca").when(IS_PULL_REQUEST.and(notCancelled())),
                        atTheEnd("java11-sca"));
    }

    private StepsJob prepareSonarBundle(Job build, Job otp) {
        var key = cacheKey("prepare-sonar-bundle");
        return job("prepare-sonar-bundle")
                .named("Prepare build bundle for Sonar scanner")
                .when(always().and(notCancelled())
                        .and(build.result().isNot(CANCELLED))
                        .and(otp.result().isNot(CANCELLED)))
                .runsOn(UBUNTU_LATEST)
                .steps(
                        checkout().named("Checkout repository").without("persist-credentials"),
                        java25().named("Set up JDK 25"),
                        key,
                        restoreCache(key),
                        COMPILED.download(".")
                                .named("Download compilation results")
                                .pinnedTo(DOWNLOAD_COMMIT)
                                .continueOnError(),
                        DownloadArtifact.at(DOWNLOAD_COMMIT)
                                .named("Download coverage reports")
                                .pattern("build-coverage-data*")
                                .path(".")
                                .mergeMultiple(true)
                                .continueOnError(),
                        run(gradle("./gradlew", "mergeCodeCoverageReport copyDependenciesSonar --no-parallel"))
                                .named("Merge Jacoco Reports")
                                .env("JPA_PREVIEW", "true"),
                        UploadArtifact.at(UPLOAD_COMMIT)
                                .named("Store build info for Sonar scanning")
                                .name("build-results-data")
                                .retentionDays(1)
                                .path(
                                        "./**/target/jacoco/*.exec",
                                        "./**/target/classes/",
                                        "./**/target/generated/",
                                        "./**/target/resources/",
                                        "./**/target/reports/",
                                        "./**/target/sonar-dependencies/"));
    }

    private static StepsJob reading(String id, String name) {
        return job(id).named(name).permissions(contents(READ));
    }

    private static Matrix databases(String... names) {
        return Stream.of(names)
                .reduce(matrix().failFast(false), (all, name) -> all.include(RDBMS.is(name)), (one, other) -> one);
    }

    private static Checkout checkout() {
        return Checkout.at("3d3c42e5aac5ba805825da76410c181273ba90b1").persistCredentials(false);
    }

    private static SetupJava java25() {
        return SetupJava.at("03ad4de0992f5dab5e18fcb136590ce7c4a0ac95")
                .named("Set up Java 25")
                .distribution(TEMURIN)
                .javaVersion("25");
    }

    private static RunStep reclaimDisk() {
        return run(".github/ci-prerequisites.sh").named("Reclaim Disk Space");
    }

    private static RunStep startDatabase() {
        return run("ci/database-start.sh").named("Start database").env("RDBMS", RDBMS);
    }

    private RunStep databaseVersion(String job) {
        return scripted(job, "Determine changed database image version")
                .id("db_version")
                .env("RDBMS", RDBMS);
    }

    private static RunStep onDatabase(String script, RunStep version) {
        return publishing(withGradleArguments(script))
                .shell("bash")
                .env("RDBMS", RDBMS)
                .env("DB_VERSION", version.output("dbVersion"));
    }

    private static RunStep withGradleArguments(String script) {
        return run(gradle(script, "")).named("Run build script");
    }

    private static String gradle(String command, String tasks) {
        return "read -ra common_gradle_args <<< \"$COMMON_GRADLE_ARGS\"\n"
                + (command + " \"${common_gradle_args[@]}\" " + tasks).strip();
    }

    // On pull requests there are no secrets.
    private static RunStep publishing(RunStep build) {
        return build.env("POPULATE_REMOTE_GRADLE_CACHE", choose(event().isPush().and(IS_OURS), "true", "false"))
                .env("DEVELOCITY_ACCESS_KEY", secret("DEVELOCITY_ACCESS_KEY"));
    }

    private Step caches(String job) {
        var key = cacheKey(job);
        return steps(
                key,
                Cache.at(CACHE_COMMIT)
                        .named("Cache Maven/Gradle Dependency/Dist Caches")
                        .id("cache-maven")
                        .when(IS_PULL_REQUEST.not())
                        .path(CACHED)
                        .key(key.output("buildtool-cache-key"))
                        .restoreKeys(fallbackKeys(key)),
                restoreCache(key).when(IS_PULL_REQUEST));
    }

    private RunStep cacheKey(String job) {
        var branch = choose(IS_OURS.not(), "fork", github().baseRef().orElse(github().refName()));
        return scripted(job, "Generate cache key").id("cache-key").env("CURRENT_BRANCH", branch);
    }

    private static CacheRestore restoreCache(RunStep key) {
        return CacheRestore.at(CACHE_COMMIT)
                .named("Restore Maven/Gradle Dependency/Dist Caches")
                .path(CACHED)
                .key(key.output("buildtool-cache-key"))
                .restoreKeys(fallbackKeys(key));
    }

    private static String[] fallbackKeys(RunStep key) {
        return new String[] {
            key.output("buildtool-monthly-branch-cache-key") + "-", key.output("buildtool-monthly-cache-key") + "-"
        };
    }

    private static UploadArtifact uploadBuildScan(String what) {
        return UploadArtifact.at(UPLOAD_COMMIT)
                .named("Upload GitHub Actions artifact for the Develocity build scan")
                .name("build-scan-data-" + what)
                .path("~/.gradle/build-scan-data");
    }

    private static UploadArtifact storeCoverage(String what) {
        return UploadArtifact.at(UPLOAD_COMMIT)
                .named("Store coverage report")
                .name("build-coverage-data-" + what)
                .retentionDays(1)
                .path("./**/target/jacoco/*.exec");
    }

    private static Step atTheEnd(String what) {
        return steps(
                UploadArtifact.at(UPLOAD_COMMIT)
                        .named("Upload test reports (if Gradle failed)")
                        .when(failure())
                        .name("test-reports-" + what)
                        .path("./**/target/reports/tests/"),
                run("./ci/before-cache.sh").named("Omit produced artifacts from build cache"));
    }
}
