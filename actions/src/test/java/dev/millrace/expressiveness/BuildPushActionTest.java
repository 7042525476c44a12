package dev.millrace.expressiveness;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.*;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.schedule;
import static dev.millrace.dsl.Triggers.stringInput;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static dev.millrace.dsl.expression.Expressions.env;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.expression;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.runner;

import dev.millrace.actions.Cache;
import dev.millrace.actions.Checkout;
import dev.millrace.actions.MetadataAction;
import dev.millrace.actions.SetupBuildxAction;
import dev.millrace.actions.SetupBuildxAction.Driver;
import dev.millrace.actions.SetupQemuAction;
import dev.millrace.dsl.Input;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.UsesStep;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.expression.Expression;

class BuildPushActionTest extends Rewritten {

    private static final String APP = "localhost:5000/name/app";
    private static final String LATEST = APP + ":latest";
    private static final String VERSION_1 = APP + ":1.0.0";
    private static final String NETWORK = "network=host";

    private static final Input<String> BUILDX_VERSION = stringInput("buildx-version")
            .describedAs("Buildx version or Git context")
            .defaultsTo("latest");
    private static final Input<String> BUILDKIT_IMAGE =
            stringInput("buildkit-image").describedAs("BuildKit image").defaultsTo("moby/buildkit:buildx-stable-1");
    private static final String IMAGE = "image=" + BUILDKIT_IMAGE.orElse(env("BUILDKIT_IMAGE"));

    BuildPushActionTest() {
        super("docker__build-push-action/.github/workflows/ci.yml");
    }

    @Override
    Workflow rewritten() {
        return workflow("ci")
                .named("ci")
                .permissions(contents(READ))
                .concurrency(perRef().cancelInProgress())
                .on(
                        workflowDispatch(BUILDX_VERSION, BUILDKIT_IMAGE),
                        schedule("0 10 * * *"),
                        push(branches("master", "releases/v*")),
                        pullRequest())
                .env("BUILDX_VERSION", "edge")
                .env("BUILDKIT_IMAGE", "moby/buildkit:latest")
                .jobs(minimal("minimal"), gitContext(), gitContextQuery(), gitContextSecret(), pathContext(), example())
                .jobs(error(), errorBuildx(), dockerDriver(), exportDocker(), secret(), secretFiles(), secretEnvs())
                .jobs(network(), shmSize(), ulimit(), cgroupParent(), addHosts(), noCacheFilters(), attestsCompat())
                .jobs(
                        provenance(),
                        sbom(),
                        multi(),
                        digest(),
                        registryCache(),
                        githubCache(),
                        localCache(),
                        standalone())
                .jobs(namedContextPin(), namedContextDocker(), namedContextContainer(), dockerConfigMalformed())
                .jobs(proxyDockerConfig(), proxyBuildkitd(), annotations(), multiOutput(), loadAndPush())
                .jobs(summaryDisable(), summaryNotSupported(), recordUploadDisable(), recordRetentionDays())
                .jobs(checks(), annotationsDisabled(), callCheck(), noDefaultAttestations());
    }

    // Where the context of the build is the repository itself, the action is checked out beside it.

    private static StepsJob minimal(String id) {
        return linux(id).steps(checkoutAside(), buildx(IMAGE), buildAside());
    }

    private StepsJob gitContext() {
        return gitContext("git-context", buildx(NETWORK, IMAGE), "");
    }

    private StepsJob gitContextQuery() {
        return gitContext("git-context-query", buildx(NETWORK, IMAGE).version("v0.29.0"), "")
                .env("BUILDX_SEND_GIT_QUERY_AS_INPUT", true);
    }

    private StepsJob gitContextSecret() {
        var id = "git-context-secret";
        return gitContext(id, buildx(NETWORK, IMAGE), input(id, "Build and push", "secrets"));
    }

    private StepsJob gitContext(String id, SetupBuildxAction setup, String secrets) {
        var buildx = setup.id("buildx");
        var build = pushed(uses("./action"))
                .id("docker_build")
                .with("file", "./test/Dockerfile")
                .with("builder", buildx.nameOutput())
                .with("platforms", "linux/amd64,linux/arm64");
        return withRegistry(id)
                .steps(checkoutAside(), qemu(), buildx)
                .steps(secrets.isEmpty() ? build : build.with("secrets", secrets))
                .steps(inspect("Inspect", VERSION_1), scripted(id, "Check digest"));
    }

    private StepsJob pathContext() {
        var buildx = buildx(NETWORK, IMAGE).id("buildx");
        return withRegistry("path-context")
                .steps(
                        checkout(),
                        qemu(),
                        buildx,
                        pushed(test("Dockerfile")).id("docker_build").with("builder", buildx.nameOutput()),
                        inspect("Inspect", VERSION_1),
                        scripted("path-context", "Check digest"));
    }

    private static StepsJob example() {
        var image = env("DOCKER_IMAGE");
        var meta = meta(image);
        var tagged = test("Dockerfile").with("tags", meta.tagsOutput()).with("labels", meta.labelsOutput());
        var isOurs = event().isPullRequest().not();
        return withRegistry("example")
                .env("DOCKER_IMAGE", APP)
                .steps(
                        checkout(),
                        meta,
                        buildx(NETWORK, IMAGE),
                        tagged.named("Build and export to Docker client").with("load", true),
                        tagged.named("Build and push to local registry").with("push", isOurs),
                        run("docker image inspect " + image + ":" + meta.versionOutput())
                                .named("Inspect image"),
                        inspect("Check manifest", image + ":" + meta.versionOutput())
                                .when(isOurs));
    }

    private StepsJob error() {
        return linux("error")
                .steps(
                        checkout(),
                        run("sudo systemctl stop docker docker.socket").named("Stop docker"),
                        test("Dockerfile").id("docker_build").continueOnError(),
                        scripted("error", "Check"));
    }

    private StepsJob errorBuildx() {
        return linux("error-buildx")
                .steps(
                        checkout(),
                        qemu(),
                        buildx(IMAGE),
                        test("Dockerfile")
                                .id("docker_build")
                                .continueOnError()
                                .with(
                                        "platforms",
                                        "linux/386,linux/amd64,linux/arm/v6,linux/arm/v7,linux/arm64,linux/ppc64le,linux/s390x")
                                .with("push", true)
                                .with("tags", LATEST),
                        scripted("error-buildx", "Check"));
    }

    private static StepsJob dockerDriver() {
        return withRegistry("docker-driver")
                .steps(
                        checkout(),
                        test("Dockerfile").id("docker_build").with("push", true).with("tags", LATEST));
    }

    private static StepsJob exportDocker() {
        return linux("export-docker")
                .steps(
                        checkout(),
                        test("Dockerfile").with("load", true).with("tags", "myimage:latest"),
                        run("docker image inspect myimage:latest").named("Inspect"));
    }

    private static StepsJob secret() {
        return secret("secret", buildx(IMAGE), build().with("secrets", "MYSECRET=foo", "INVALID_SECRET="));
    }

    private static StepsJob secretFiles() {
        var build = build().with("secret-files", "MYSECRET=./test/secret.txt", "INVALID_SECRET=");
        return secret("secret-files", buildx(IMAGE), build);
    }

    private static StepsJob secretEnvs() {
        var build = build().with("secret-envs", "MYSECRET=ENV_SECRET", "INVALID_SECRET=")
                .env("ENV_SECRET", "foo");
        return secret("secret-envs", buildx(IMAGE).named("Set up Docker buildx"), build);
    }

    private static StepsJob secret(String id, SetupBuildxAction buildx, UsesStep build) {
        return linux(id).steps(checkout(), buildx, build.with("context", ".").with("file", "./test/secret.Dockerfile"));
    }

    private static StepsJob network() {
        return linux("network")
                .steps(
                        checkout(),
                        buildx(IMAGE),
                        run("docker network ls").named("List networks"),
                        build().with("context", "./test")
                                .with("tags", "name/app:latest")
                                .with("network", "host"));
    }

    private static StepsJob shmSize() {
        return built("shm-size", buildx(IMAGE), test("shmsize.Dockerfile").with("shm-size", "2g"));
    }

    private static StepsJob ulimit() {
        return built(
                "ulimit",
                buildx(NETWORK, IMAGE),
                test("ulimit.Dockerfile").with("ulimit", "nofile=1024:1024", "nproc=3"));
    }

    private static StepsJob cgroupParent() {
        return built(
                "cgroup-parent",
                buildx(NETWORK, IMAGE),
                test("cgroup.Dockerfile").with("cgroup-parent", "foo"));
    }

    private static StepsJob addHosts() {
        return built(
                "add-hosts",
                buildx(NETWORK, IMAGE),
                test("addhost.Dockerfile").with("add-hosts", "docker:10.180.0.1", "foo:10.0.0.1"));
    }

    private static StepsJob noCacheFilters() {
        return built(
                "no-cache-filters",
                buildx(IMAGE),
                test("nocachefilter.Dockerfile")
                        .with("no-cache-filters", "build")
                        .with("cache-from", "type=gha,scope=nocachefilter")
                        .with("cache-to", "type=gha,scope=nocachefilter,mode=max"));
    }

    private static StepsJob built(String id, SetupBuildxAction buildx, UsesStep build) {
        return linux(id).steps(checkout(), buildx, build.with("tags", "name/app:latest"));
    }

    private static StepsJob attestsCompat() {
        var buildx = axis("buildx");
        var buildkit = axis("buildkit");
        return linux("attests-compat")
                .strategy(matrix().failFast(false)
                        .include(buildx.is("edge"), buildkit.is("moby/buildkit:latest"))
                        .include(buildx.is("latest"), buildkit.is("moby/buildkit:buildx-stable-1"))
                        .include(buildx.is("latest"), buildkit.is("moby/buildkit:v0.10.6"))
                        .include(buildx.is("v0.9.1"), buildkit.is("moby/buildkit:buildx-stable-1")))
                .steps(
                        checkout(),
                        buildx(NETWORK, "image=" + buildkit).version(buildx),
                        go().with("outputs", "type=cacheonly"));
    }

    private static StepsJob provenance() {
        var target = axis("target");
        var output = axis("output");
        var attribute = axis("attr");
        var image = "type=image,name=" + LATEST + ",push=true";
        var folder = "/tmp/buildx-build";
        return withRegistry("provenance")
                .strategy(matrix().failFast(false)
                        .include(target.is("image"), output.is(image), attribute.is("mode=max"))
                        .include(target.is("image"), output.is(image), attribute.is(""))
                        .include(target.is("binary"), output.is(folder), attribute.is("mode=max"))
                        .include(target.is("binary"), output.is(folder), attribute.is("")))
                .steps(
                        checkout(),
                        buildx(NETWORK, IMAGE),
                        go().with("target", target).with("outputs", output).with("provenance", attribute),
                        inspect("Inspect Provenance", LATEST, ".Provenance").when(target.is("image")),
                        run("tree " + folder).named("Check output folder").when(target.is("binary")),
                        run("cat " + folder + "/provenance.json | jq")
                                .named("Print local Provenance")
                                .when(target.is("binary")));
    }

    private static StepsJob sbom() {
        var target = axis("target");
        var output = axis("output");
        return withRegistry("sbom")
                .strategy(matrix().failFast(false)
                        .include(target.is("image"), output.is("type=image,name=" + LATEST + ",push=true"))
                        .include(target.is("binary"), output.is("/tmp/buildx-build")))
                .steps(
                        checkout(),
                        buildx(NETWORK, IMAGE),
                        go().with("target", target)
                                .with("outputs", output)
                                .with("sbom", true)
                                .with("cache-from", "type=gha,scope=attests-" + target)
                                .with("cache-to", "type=gha,scope=attests-" + target + ",mode=max"),
                        inspect("Inspect SBOM", LATEST, ".SBOM").when(target.is("image")),
                        run("tree /tmp/buildx-build")
                                .named("Check output folder")
                                .when(target.is("binary")),
                        run("cat /tmp/buildx-build/sbom.spdx.json | jq")
                                .named("Print local SBOM")
                                .when(target.is("binary")));
    }

    private StepsJob multi() {
        var dockerfile = axis("dockerfile", "multi", "multi-sudo");
        var buildx = buildx(NETWORK, IMAGE).id("buildx");
        return withRegistry("multi")
                .strategy(matrix(dockerfile).failFast(false))
                .steps(
                        checkout(),
                        qemu(),
                        buildx,
                        pushed(test(dockerfile + ".Dockerfile"))
                                .id("docker_build")
                                .with("builder", buildx.nameOutput())
                                .with("platforms", "linux/amd64,linux/arm64"),
                        inspect("Inspect", VERSION_1),
                        scripted("multi", "Check digest"));
    }

    private StepsJob digest() {
        var driver = axis("driver", "docker", "docker-container");
        var load = axis("load", true, false);
        var push = axis("push", true, false);
        var image = env("DOCKER_IMAGE");
        var build = build().id("docker_build")
                .with("context", "./test")
                .with("load", load)
                .with("push", push)
                .with("tags", image + ":latest")
                .with("platforms", axis("platforms"));
        return withRegistry("digest")
                .env("DOCKER_IMAGE", APP)
                .strategy(matrix(driver, load, push)
                        .failFast(false)
                        .exclude(driver.is("docker"), load.is(true), push.is(true))
                        .exclude(driver.is("docker-container"), load.is(true), push.is(true)))
                .steps(
                        checkout(),
                        buildx(NETWORK).driver(driver),
                        build,
                        run("docker image ls --no-trunc").named("Docker images"),
                        scripted("digest", "Check digest"),
                        run("set -x\ndocker buildx imagetools inspect " + image + "@" + build.output("digest")
                                        + " --format '{{json .}}'")
                                .named("Check manifest")
                                .when(push.isTruthy()),
                        scripted("digest", "Check image ID"),
                        run("set -x\ndocker image inspect " + build.output("imageid"))
                                .named("Inspect image")
                                .when(load.isTruthy()));
    }

    private StepsJob registryCache() {
        return withRegistry("registry-cache")
                .steps(
                        checkout(),
                        qemu(),
                        buildx(NETWORK, IMAGE),
                        pushed(test("multi.Dockerfile"))
                                .id("docker_build")
                                // There is no such step in the original.
                                .with("builder", expression("steps.buildx.outputs.name"))
                                .with("platforms", "linux/amd64,linux/arm64")
                                .with("cache-from", "type=registry,ref=" + APP)
                                .with("cache-to", "type=inline"),
                        inspect("Inspect", LATEST),
                        scripted("registry-cache", "Check digest"));
    }

    private static StepsJob githubCache() {
        var scope = "type=gha,scope=ci-" + axis("buildx_version");
        return withRegistry("github-cache")
                .steps(checkout(), qemu(), debugging(buildx(NETWORK, IMAGE)), cached(scope, scope))
                .steps(inspect("Inspect", VERSION_1));
    }

    private static StepsJob localCache() {
        var folder = "/tmp/.buildx-cache";
        return withRegistry("local-cache")
                .steps(
                        checkout(),
                        qemu(),
                        debugging(buildx(NETWORK, IMAGE)),
                        Cache.at("55cc8345863c7cc4c66a329aec7e433d2d1c52a9")
                                .named("Cache Build")
                                .path(folder)
                                .key(runner().os() + "-local-test-" + github().sha())
                                .restoreKeys(runner().os() + "-local-test-"),
                        cached("type=local,src=" + folder, "type=local,dest=" + folder + "-new"),
                        inspect("Inspect", VERSION_1),
                        // https://github.com/docker/build-push-action/issues/252
                        run("rm -rf " + folder + "\nmv " + folder + "-new " + folder)
                                .named("Move cache"));
    }

    private static UsesStep cached(String from, String to) {
        return pushed(test("multi.Dockerfile"))
                .with("platforms", "linux/amd64,linux/arm64")
                .with("cache-from", from)
                .with("cache-to", to);
    }

    private StepsJob standalone() {
        return linux("standalone")
                .steps(
                        checkout(),
                        scripted("standalone", "Uninstall docker cli"),
                        buildx(NETWORK, IMAGE),
                        test("Dockerfile"));
    }

    private static StepsJob namedContextPin() {
        return linux("named-context-pin")
                .steps(
                        checkout(),
                        buildx(IMAGE),
                        test("named-context.Dockerfile")
                                .named("Build base image")
                                .with("build-contexts", "alpine=docker-image://alpine:edge"));
    }

    private static StepsJob namedContextDocker() {
        return linux("named-context-docker")
                .steps(
                        checkout(),
                        buildx().driver(Driver.DOCKER).without("driver-opts"),
                        test("named-context-base.Dockerfile")
                                .named("Build base image")
                                .with("load", true)
                                .with("tags", "my-base-image:local"),
                        test("named-context.Dockerfile")
                                .with("build-contexts", "base=docker-image://my-base-image:local"));
    }

    private static StepsJob namedContextContainer() {
        var base = "localhost:5000/my-base-image:latest";
        return withRegistry("named-context-container")
                .steps(
                        checkout(),
                        buildx(IMAGE, NETWORK),
                        test("named-context-base.Dockerfile")
                                .named("Build base image")
                                .with("tags", base)
                                .with("push", true),
                        test("named-context.Dockerfile").with("build-contexts", "alpine=docker-image://" + base));
    }

    private static StepsJob dockerConfigMalformed() {
        return linux("docker-config-malformed")
                .steps(
                        checkout(),
                        run("mkdir -p ~/.docker\necho 'foo_bar' >> ~/.docker/config.json")
                                .named("Set malformed docker config"),
                        build().with("context", "./test"));
    }

    private StepsJob proxyDockerConfig() {
        var id = "proxy-docker-config";
        return proxied(id)
                .steps(
                        scripted(id, "Check proxy"),
                        checkout(),
                        scripted(id, "Set proxy config"),
                        debugging(buildx(IMAGE, NETWORK)),
                        test("proxy.Dockerfile"));
    }

    private StepsJob proxyBuildkitd() {
        var id = "proxy-buildkitd";
        var proxy = "http://127.0.0.1:3128";
        return proxied(id)
                .steps(
                        scripted(id, "Check proxy"),
                        checkout(),
                        debugging(buildx(IMAGE, NETWORK, "env.http_proxy=" + proxy, "env.https_proxy=" + proxy)),
                        test("Dockerfile"));
    }

    private static StepsJob annotations() {
        var image = env("DOCKER_IMAGE");
        var meta = meta(image);
        return withRegistry("annotations")
                .env("DOCKER_IMAGE", APP)
                .steps(
                        checkout(),
                        meta,
                        buildx(NETWORK, IMAGE),
                        test("Dockerfile")
                                .named("Build and push to local registry")
                                .with("push", true)
                                .with("tags", meta.tagsOutput())
                                .with(
                                        "annotations",
                                        "index:com.example.key=value",
                                        "index:com.example.key2=value2",
                                        "manifest:com.example.key3=value3"),
                        inspect("Check manifest", image + ":" + meta.versionOutput()));
    }

    private StepsJob multiOutput() {
        return withRegistry("multi-output")
                .steps(
                        checkout(),
                        qemu(),
                        debugging(buildx(NETWORK, IMAGE)),
                        test("Dockerfile")
                                .with(
                                        "outputs",
                                        "type=image,name=" + LATEST + ",push=true",
                                        "type=docker,name=app:local",
                                        "type=oci,dest=/tmp/oci.tar"),
                        inspect("Check registry", LATEST),
                        run("docker image inspect app:local").named("Check docker"),
                        scripted("multi-output", "Check oci"));
    }

    private static StepsJob loadAndPush() {
        return withRegistry("load-and-push")
                .steps(
                        checkout(),
                        qemu(),
                        debugging(buildx(NETWORK, IMAGE)),
                        test("Dockerfile").with("load", true).with("push", true).with("tags", LATEST),
                        inspect("Check registry", LATEST),
                        run("docker image inspect " + LATEST).named("Check docker"));
    }

    private static StepsJob summaryDisable() {
        return aside("summary-disable", "DOCKER_BUILD_SUMMARY", false);
    }

    private static StepsJob summaryNotSupported() {
        return linux("summary-not-supported")
                .steps(checkoutAside(), buildx(IMAGE).version("v0.12.1"), buildAside());
    }

    private static StepsJob recordUploadDisable() {
        return aside("record-upload-disable", "DOCKER_BUILD_RECORD_UPLOAD", false);
    }

    private static StepsJob recordRetentionDays() {
        var days = axis("days", 2, 0);
        return aside("record-retention-days", "DOCKER_BUILD_RECORD_RETENTION_DAYS", days)
                .strategy(matrix(days).failFast(false));
    }

    private static StepsJob checks() {
        var version = axis("buildx-version", "edge", "latest", "v0.14.1");
        return linux("checks")
                .strategy(matrix(version).failFast(false))
                .steps(checkout(), buildx(IMAGE).version(version), test("lint.Dockerfile"));
    }

    private static StepsJob annotationsDisabled() {
        return linux("annotations-disabled")
                .steps(
                        checkout(),
                        buildx(IMAGE),
                        test("lint.Dockerfile").env("DOCKER_BUILD_CHECKS_ANNOTATIONS", false));
    }

    private StepsJob callCheck() {
        return linux("call-check")
                .steps(
                        checkout(),
                        buildx(IMAGE),
                        test("lint.Dockerfile")
                                .id("docker_build")
                                .continueOnError()
                                .with("call", "check"),
                        scripted("call-check", "Check"));
    }

    private static StepsJob noDefaultAttestations() {
        return aside("no-default-attestations", "BUILDX_NO_DEFAULT_ATTESTATIONS", 1);
    }

    private static StepsJob aside(String id, String variable, Object value) {
        return linux(id).steps(checkoutAside(), buildx(IMAGE), buildAside().env(variable, value));
    }

    private static StepsJob linux(String id) {
        return job(id).runsOn(UBUNTU_LATEST);
    }

    private static StepsJob withRegistry(String id) {
        var image = "registry:2.8.3@sha256:a3d8aaa63ed8681a604f1dea0aa03f100d5895b6a58ace528858a7b332415373";
        return linux(id).services(service("registry", image).ports("5000:5000"));
    }

    private static StepsJob proxied(String id) {
        var image = "ubuntu/squid:latest@sha256:6a097f68bae708cedbabd6188d68c7e2e7a38cedd05a176e1cc0ba29e3bbe029";
        return linux(id).services(service("squid-proxy", image).ports("3128:3128"));
    }

    private static Checkout checkout() {
        return Checkout.at("9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0").named("Checkout");
    }

    private static Checkout checkoutAside() {
        return checkout().path("action");
    }

    private static SetupQemuAction qemu() {
        return SetupQemuAction.at("06116385d9baf250c9f4dcb4858b16962ea869c3").named("Set up QEMU");
    }

    private static SetupBuildxAction buildx(String... options) {
        return SetupBuildxAction.at("d7f5e7f509e45cec5c76c4d5afdd7de93d0b3df5")
                .named("Set up Docker Buildx")
                .version(BUILDX_VERSION.orElse(env("BUILDX_VERSION")))
                .driverOpts(options);
    }

    private static SetupBuildxAction debugging(SetupBuildxAction buildx) {
        return buildx.buildkitdFlags("--debug");
    }

    private static MetadataAction meta(Expression<String> image) {
        return MetadataAction.at("80c7e94dd9b9319bd5eb7a0e0fe9291e23a2a2e9")
                .named("Docker meta")
                .id("meta")
                .images(image)
                .tags(
                        "type=schedule",
                        "type=ref,event=branch",
                        "type=ref,event=pr",
                        "type=semver,pattern={{version}}",
                        "type=semver,pattern={{major}}.{{minor}}",
                        "type=semver,pattern={{major}}",
                        "type=sha");
    }

    private static UsesStep build() {
        return uses("./").named("Build");
    }

    private static UsesStep buildAside() {
        return uses("./action").named("Build").with("file", "./test/Dockerfile");
    }

    private static UsesStep test(String dockerfile) {
        return build().with("context", "./test").with("file", "./test/" + dockerfile);
    }

    private static UsesStep go() {
        return build().with("context", "./test/go").with("file", "./test/go/Dockerfile");
    }

    private static UsesStep pushed(UsesStep build) {
        return build.named("Build and push").with("push", true).with("tags", LATEST, VERSION_1);
    }

    private static RunStep inspect(String name, String image) {
        return inspect(name, image, ".");
    }

    private static RunStep inspect(String name, String image, String what) {
        return run("docker buildx imagetools inspect " + image + " --format '{{json " + what + "}}'")
                .named(name);
    }
}
