package dev.millrace.expressiveness;

import static dev.millrace.actions.SetupJava.Distribution.TEMURIN;
import static dev.millrace.actions.SetupJava.Distribution.ZULU;
import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.*;
import static dev.millrace.dsl.Permissions.checks;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.RunnerLabel.WINDOWS_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.env;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.ref;
import static dev.millrace.dsl.expression.Expressions.runner;
import static dev.millrace.dsl.expression.Expressions.secret;

import dev.millrace.actions.ActionJunitReport;
import dev.millrace.actions.AndroidEmulatorRunner;
import dev.millrace.actions.Cache;
import dev.millrace.actions.Checkout;
import dev.millrace.actions.GradleSetupGradle;
import dev.millrace.actions.GradleWrapperValidation;
import dev.millrace.actions.PublishUnitTestResultAction;
import dev.millrace.actions.SetupGraalvm;
import dev.millrace.actions.SetupJava;
import dev.millrace.dsl.Axis;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.expression.Condition;
import java.util.Map;

class OkhttpTest extends Rewritten {

    private static final String TEST = "./gradlew test allTests";
    private static final String REPORTS = "**/build/test-results/*/TEST-*.xml";
    private static final Axis<Object> API = axis("api-level");
    private static final Axis<Object> ARCH = axis("arch");
    private static final Axis<Object> TARGET = axis("target");
    private static final Condition IS_MASTER = ref().isBranch("master");
    private static final Condition IS_OURS =
            github().repository().is("square/okhttp").and(IS_MASTER);

    OkhttpTest() {
        super("square__okhttp/.github/workflows/build.yml");
    }

    @Override
    Workflow rewritten() {
        return workflow("build")
                .named("build")
                .on(
                        push(branches("master")),
                        pullRequest().opened().labeled().unlabeled().synchronize())
                .permissions(contents(READ))
                .env("GRADLE_OPTS", "-Xmx4g -Dorg.gradle.daemon=false -Dkotlin.incremental=false")
                .concurrency(perRef().cancelInProgress())
                .jobs(publish(), validation(), checkJob(), jvm(), openjdk8alpn(), providers())
                .jobs(openjdkLatest(), openjdkEarlyAccess(), testWindows(), graal(), android())
                .jobs(loom(), maven(), java9Modules());
    }

    @Override
    Map<String, String> onPurpose() {
        var reason = "the original compares a number with '11', which GitHub takes for the same";
        return Map.of("/jobs/jvm/steps/04/if", reason, "/jobs/jvm/steps/05/if", reason);
    }

    private StepsJob publish() {
        return linux("publish")
                .when(IS_OURS)
                .steps(checkout(), jdk("21"), gradle())
                .steps(run("./gradlew clean publish --stacktrace")
                        .named("Upload Artifacts")
                        .env("ORG_GRADLE_PROJECT_mavenCentralUsername", secret("SONATYPE_CENTRAL_USERNAME"))
                        .env("ORG_GRADLE_PROJECT_mavenCentralPassword", secret("SONATYPE_CENTRAL_PASSWORD"))
                        .env("ORG_GRADLE_PROJECT_signingInMemoryKey", secret("GPG_SECRET_KEY"))
                        .env("ORG_GRADLE_PROJECT_signingInMemoryKeyPassword", secret("GPG_SECRET_PASSPHRASE")));
    }

    private StepsJob validation() {
        return linux("validation")
                .named("Validation")
                .steps(
                        Checkout.v7(),
                        GradleWrapperValidation.v5(),
                        uses("rinchsan/renovate-config-validator@v0.2.1")
                                .named("Validate Renovate")
                                .with("pattern", ".github/renovate.json"));
    }

    private StepsJob checkJob() {
        return linux("checks")
                .permissions(checks(WRITE))
                .steps(checkout(), jdk("11", "21"), graalvm(), gradle())
                .steps(run("./gradlew check -PgraalBuild=true -x jvmTest -x test -x allTests -x java9Test")
                        .named("Run Checks"));
    }

    private StepsJob jvm() {
        var java = axis("java-version", 8, 11, 17, 21);
        var reports = IS_OURS.and(java.is(11));
        return linux("jvm")
                .permissions(checks(WRITE))
                .strategy(matrix(java).failFast(false))
                .steps(checkout(), jdk(java.toString(), "21"), gradle(), test("-Ptest.java.version=" + java))
                .steps(
                        ActionJunitReport.v6()
                                .named("Publish Test Report")
                                .when(reports)
                                .reportPaths(REPORTS)
                                .checkName("OpenJDK 11 Test Report"),
                        PublishUnitTestResultAction.v2()
                                .named("Publish Test Results")
                                .when(reports)
                                .files(REPORTS));
    }

    private StepsJob openjdk8alpn() {
        return linux("openjdk8alpn")
                .when(IS_MASTER.or(event().hasLabel("jdkversions")))
                .steps(
                        checkout(),
                        SetupJava.v5()
                                .named("Install Old JDK 8")
                                .distribution(ZULU)
                                .javaVersion("8.0.242"),
                        jdk("21"),
                        gradle(),
                        test(
                                "-Ptest.java.version=8 -Pokhttp.platform=jdk8alpn -Palpn.boot.version=8.1.13.v20181017"
                                        + " -Dorg.gradle.java.installations.paths=/opt/hostedtoolcache/Java_Adopt_jdk/8.0.242-8.1/x64"));
    }

    private StepsJob providers() {
        var provider = axis("provider");
        var java = axis("java-version");
        return linux("providers")
                .when(IS_MASTER.or(event().hasLabel("providers")))
                .strategy(matrix().include(provider.is("openjsse"), java.is(8))
                        .include(provider.is("bouncycastle"), java.is(21))
                        .include(provider.is("corretto"), java.is(21))
                        .include(provider.is("conscrypt"), java.is(21)))
                .steps(checkout(), jdk(java.toString(), "21"), gradle())
                .steps(test("-Pokhttp.platform=" + provider + " -Ptest.java.version=" + java));
    }

    private StepsJob openjdkLatest() {
        return linux("openjdklatest")
                .steps(
                        checkout(),
                        jdk("11", "17", "24").named("Configure JDKs"),
                        allowIncompatibleJvms(),
                        gradle(),
                        test("-Ptest.java.version=24"));
    }

    private StepsJob openjdkEarlyAccess() {
        return linux("openjdkearlyaccess")
                .when("false") // https://youtrack.jetbrains.com/issue/KTOR-8489
                .steps(checkout(), jdk("11", "17", "25-ea"), allowIncompatibleJvms(), gradle())
                .steps(test("-Ptest.java.version=25"));
    }

    private StepsJob testWindows() {
        return job("testwindows").runsOn(WINDOWS_LATEST).steps(checkout(), jdk("21"), gradle(), test(""));
    }

    private StepsJob graal() {
        return linux("graal")
                .steps(
                        checkout(),
                        jdk("21"),
                        graalvm(),
                        gradle(),
                        run("./gradlew okcurl:nativeBuild").named("Build okcurl"),
                        gradle(),
                        run("./gradlew -PgraalBuild=true native-image-tests:nativeTest")
                                .named("Run native-image tests"));
    }

    private StepsJob android() {
        var memory = axis("memory");
        var gpu = axis("gpu");
        var experimental = axis("experimental");
        return linux("android")
                .timeout(minutes(30))
                .continueOnError(experimental.orElse(false).isTruthy())
                .env(
                        "EMULATOR_OPTIONS",
                        "-no-window -gpu " + gpu.orElse("swiftshader_indirect")
                                + " -noaudio -no-boot-anim -camera-back none -memory " + memory.orElse("2048"))
                .strategy(matrix().failFast(false)
                        .include(API.is(21), ARCH.is("x86"), TARGET.is("default"))
                        .include(API.is(23), ARCH.is("x86"), TARGET.is("default"))
                        .include(API.is(29), ARCH.is("x86"), TARGET.is("default"))
                        .include(API.is(34), ARCH.is("x86_64"), TARGET.is("default"))
                        .include(
                                API.is("37.0"),
                                ARCH.is("x86_64"),
                                TARGET.is("playstore_ps16k"),
                                memory.is(4096),
                                gpu.is("auto"),
                                experimental.is(true)))
                .steps(androidSteps(AndroidEmulatorRunner.v2()
                        .apiLevel(API)
                        .target(TARGET)
                        .arch(ARCH)
                        .emulatorBootTimeout(120)
                        .emulatorOptions(env("EMULATOR_OPTIONS"))));
    }

    private Step androidSteps(AndroidEmulatorRunner emulator) {
        var tools = scripted("android", "Update SDK cmdline-tools").id("cmdline-tools");
        var cache = Cache.at("v6")
                .named("AVD System Image Cache")
                .id("avd-cache")
                .key("avd-" + runner().os() + "-" + API + "-" + TARGET + "-" + ARCH + "-tools"
                        + tools.output("version"))
                .path("~/.android/avd/*", "~/.android/adb*", env("ANDROID_HOME") + "/system-images/android-" + API);
        return steps(
                checkout(),
                jdk("21"),
                scripted("android", "Enable KVM group perms"),
                scripted("android", "Verify KVM"),
                tools,
                gradle(),
                run("./gradlew :android-test:assembleDebugAndroidTest").named("Warm the Gradle cache"),
                cache,
                emulator.named("Create AVD and generate snapshot for caching")
                        .when(cache.cacheHitOutput().isNot("true"))
                        .forceAvdCreation(false)
                        .disableAnimations(true)
                        .script("echo \"Generated AVD snapshot for caching.\""),
                emulator.named("Run Tests")
                        .script("./gradlew -PandroidBuild=true connectedCheck")
                        .env("API_LEVEL", API),
                run("./gradlew android-test-app:lint android-test-app:assembleRelease")
                        .named("Build Release App"));
    }

    private StepsJob loom() {
        return linux("loom")
                .steps(checkout(), jdk("21", "24"), gradle())
                .steps(test("-Pokhttp.platform=loom -Ptest.java.version=24 -PcontainerTests=true"));
    }

    private StepsJob maven() {
        return linux("maven")
                .steps(
                        checkout(),
                        jdk("21"),
                        gradle(),
                        run("./gradlew publishToMavenLocal").named("Publish local snapshot"),
                        run("./mvnw -q verify").named("Run maven test").workingDirectory("./maven-tests"));
    }

    private StepsJob java9Modules() {
        return linux("java9_modules")
                .steps(
                        checkout(),
                        jdk("24"),
                        gradle(),
                        run("./gradlew module-tests:test -PokhttpModuleTests=true")
                                .named("Test module-tests"),
                        run("./gradlew module-tests:imageRun -PokhttpModuleTests=true")
                                .named("Run with Jlink"));
    }

    private static StepsJob linux(String id) {
        return job(id).runsOn(UBUNTU_LATEST);
    }

    private static Checkout checkout() {
        return Checkout.v7().named("Checkout");
    }

    private static SetupJava jdk(String... versions) {
        return SetupJava.v5().named("Configure JDK").distribution(TEMURIN).javaVersion(versions);
    }

    private static SetupGraalvm graalvm() {
        return SetupGraalvm.v1()
                .distribution("graalvm")
                .javaVersion("25")
                .githubToken(secret("GITHUB_TOKEN"))
                .nativeImageJobReports(true);
    }

    private static GradleSetupGradle gradle() {
        return GradleSetupGradle.v5().named("Setup Gradle");
    }

    private static RunStep test(String options) {
        return run((TEST + " " + options).strip()).named("Run Tests");
    }

    private RunStep allowIncompatibleJvms() {
        return run("echo 'kotlin.jvm.target.validation.mode=ignore' >> ./gradle.properties")
                .named("Allow incompatible JVM versions");
    }
}
