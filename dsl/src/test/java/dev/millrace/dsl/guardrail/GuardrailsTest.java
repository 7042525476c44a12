package dev.millrace.dsl.guardrail;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.container;
import static dev.millrace.dsl.Millrace.parallel;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.service;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.issues;
import static dev.millrace.dsl.Triggers.issueComment;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.pullRequestTarget;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.condition;
import static dev.millrace.dsl.expression.Expressions.githubToken;
import static dev.millrace.dsl.expression.Expressions.secret;
import static dev.millrace.dsl.guardrail.Guardrails.everyAction;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.leastPrivilege;
import static dev.millrace.dsl.guardrail.Guardrails.noUntrustedTriggerWithSecrets;
import static dev.millrace.dsl.guardrail.Guardrails.requiredCheckIsPresent;
import static dev.millrace.dsl.guardrail.Guardrails.stageIsPresent;
import static dev.millrace.dsl.guardrail.LinuxJobs.ubuntu;
import static dev.millrace.dsl.guardrail.Promises.broken;
import static dev.millrace.dsl.guardrail.Promises.here;
import static dev.millrace.dsl.guardrail.Promises.relatedLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promises about names, actions, permissions, triggers and what a workflow has to have. */
class GuardrailsTest {

    private static final String SHA = "3d3c42e5aac5ba805825da76410c181273ba90b1";
    private static final String SCAN = "acme/workflows/.github/workflows/scan.yml@";

    @Test
    void jobsAreNamedLikeAPattern() {
        var here = here();
        var good = ubuntu("unit-tests");
        var bad = ubuntu("UnitTests");
        var ci = workflow("ci").on(push()).guardrails(everyJob().named("[a-z][a-z0-9-]*"));

        assertThat(broken(ci.jobs(good))).isEmpty();
        assertThat(broken(here, ci.jobs(good, bad)))
                .containsExactly("+2: job \"UnitTests\" is not named like \"[a-z][a-z0-9-]*\"; give it another id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> everyJob().named("[a-z"))
                .withMessage("\"[a-z\" is no regular expression: Unclosed character class;"
                        + " write one for the whole id, as \"[a-z][a-z0-9-]*\"");
    }

    @Test
    void actionsArePinnedToACommitAndImagesToADigest() {
        var here = here();
        var tag = uses("actions/checkout@v7");
        var image = uses("docker://alpine:3.22");
        var sha = uses("actions/checkout@v7.0.1").pinnedTo(SHA);
        var digest = uses("docker://alpine@sha256:" + "0123456789abcdef".repeat(4));
        var local = uses("./.github/actions/setup");
        var scan = call("scan", SCAN + "v2");
        var pinnedScan = call("pinned-scan", SCAN + SHA);
        var localCall = call("local", "./.github/workflows/deploy.yml");
        var ci = workflow("ci").on(push()).guardrails(everyAction().isPinned());

        assertThat(broken(ci.jobs(ubuntu("build").steps(sha, digest, local, run("make")), pinnedScan, localCall)))
                .isEmpty();
        assertThat(broken(here, ci.jobs(ubuntu("build").steps(tag, parallel(image, sha)), scan)))
                .containsExactly(
                        "+1: \"actions/checkout@v7\" is not pinned to a commit; write the pipelines with pins, or give the"
                                + " step pinnedTo(\"…\") with the full hash of a commit that you have read",
                        "+2: \"docker://alpine:3.22\" is not pinned to a digest; write docker://image@sha256:…",
                        "+6: \"" + SCAN + "v2\" is not pinned to a commit; write the pipelines with pins, or give the"
                                + " step pinnedTo(\"…\") with the full hash of a commit that you have read");
    }

    @Test
    void imagesOfContainersAndServicesArePinnedToADigest() {
        var here = here();
        var node = container("node:24");
        var redis = service("redis", "redis:7");
        var digest = "@sha256:" + "0123456789abcdef".repeat(4);
        var ci = workflow("ci").on(push()).guardrails(everyAction().isPinned());

        assertThat(broken(here, ci.jobs(ubuntu("build").container(node).services(redis))))
                .containsExactly(
                        "+1: \"node:24\" is not pinned to a digest; write image@sha256:…",
                        "+2: \"redis:7\" is not pinned to a digest; write image@sha256:…");
        assertThat(broken(ci.jobs(ubuntu("build")
                        .container(container("node:24" + digest))
                        .services(service("redis", "docker://redis" + digest)))))
                .isEmpty();
        assertThat(broken(ci.jobs(ubuntu("build").container(container("${{ matrix.image }}")))))
                .as("an image that is known only when the job runs is nobody's to judge")
                .isEmpty();
        assertThat(broken(ci.jobs(ubuntu("build").container(node))
                        .guardrails(everyAction().isFrom("actions"))))
                .as("whose image a container runs is not asked: it is no action")
                .hasSize(1);
    }

    @Test
    void imagesThatAreNamedMayHaveATagAndActionsMayNot() {
        var redis = service("redis", "redis:7-alpine");
        var guarded = workflow("ci")
                .on(push())
                .guardrails(everyAction().isPinnedExcept("postgres:15-alpine", "redis:7-alpine"));

        assertThat(broken(guarded.jobs(ubuntu("build").services(service("postgres", "postgres:15-alpine"), redis))))
                .isEmpty();
        assertThat(broken(guarded.jobs(ubuntu("build").services(service("redis", "redis:8-alpine")))))
                .hasSize(1);
        assertThat(broken(guarded.jobs(ubuntu("build").steps(uses("actions/checkout@v7")))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actions/checkout@v7", "./own", "$/own", "", " ", "redis:7 "})
    void nothingButAnImageMayHaveATag(String name) {
        assertThatThrownBy(() -> everyAction().isPinnedExcept("postgres:15-alpine", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + name
                        + "\" is no image, and images alone are excepted: name one as the workflow does, like"
                        + " \"postgres:15-alpine\" or \"docker://alpine:3\"; an action is pinned when the pipelines are written"
                        + " with pins, or by pinnedTo(\"…\")");
    }

    @Test
    void actionsArePinnedWhenTheTreeThatIsWrittenHasThePins() {
        var plain = workflow("ci").on(push()).jobs(ubuntu("build").steps(uses("actions/checkout@v7")));
        var pinned = workflow("ci")
                .on(push())
                .jobs(ubuntu("build").steps(uses("actions/checkout@v7").pinnedTo(SHA)));
        var guarded = plain.guardrails(everyAction().isPinned()).compiled();

        assertThat(guarded.guardrailFindings()).hasSize(1);
        assertThat(guarded.withTree(pinned.tree()).guardrailFindings()).isEmpty();
    }

    @Test
    void actionsAreOfAllowedOwners() {
        var here = here();
        var checkout = uses("actions/checkout@v7");
        var codeql = uses("github/codeql-action/init@v4");
        var buildx = uses("docker/setup-buildx-action@v3");
        var login = uses("Docker/login-action@v3");
        var image = uses("docker://ghcr.io/acme/lint:1");
        var scan = call("scan", SCAN + "v2");
        var ci = workflow("ci").on(push());
        var all = ci.jobs(ubuntu("build").steps(checkout, codeql, buildx, login, image, uses("./own")), scan);

        assertThat(broken(all.guardrails(
                        everyAction().isFrom("actions", "github", "docker/*", "docker://ghcr.io/acme/*", "acme"))))
                .isEmpty();
        assertThat(broken(here, all.guardrails(everyAction().isFrom("actions", "docker/setup-*", "acme/deploy"))))
                .extracting(message -> message.substring(0, message.indexOf(" is of none")))
                .containsExactly(
                        "+2: \"github/codeql-action/init@v4\"",
                        "+4: \"Docker/login-action@v3\"",
                        "+5: \"docker://ghcr.io/acme/lint:1\"",
                        "+6: \"" + SCAN + "v2\"");
        assertThat(broken(ci.jobs(ubuntu("build").steps(login))
                                .guardrails(everyAction().isFrom("actions", "acme")))
                        .get(0)
                        .message())
                .isEqualTo("\"Docker/login-action@v3\" is of none that are allowed: \"actions\", \"acme\"; use one of"
                        + " theirs, or name it in isFrom(…) once somebody has read it");
    }

    @Test
    void anAllowedImageIsSoWithAnyTagOrDigest() {
        var promise = everyAction().isFrom("docker://alpine", "docker://ghcr.io/acme/lint");
        var digest = "@sha256:" + "0123456789abcdef".repeat(4);
        var ci = workflow("ci").on(push()).guardrails(promise);

        assertThat(broken(ci.jobs(ubuntu("a")
                        .steps(
                                uses("docker://alpine"),
                                uses("docker://alpine:3.20"),
                                uses("docker://alpine" + digest),
                                uses("docker://alpine:3.20" + digest),
                                uses("docker://ghcr.io/acme/lint:1")))))
                .isEmpty();
        assertThat(broken(ci.jobs(ubuntu("a")
                        .steps(
                                uses("docker://alpine-glibc:3.20"),
                                uses("docker://ghcr.io/acme/linter:1"),
                                uses("docker://alpine:5000/other")))))
                .as("another image, and another registry on a port")
                .hasSize(3);
    }

    @Test
    void anAllowedNameThatNothingCanHaveIsRefused() {
        for (var name : List.of(
                "",
                " ",
                "actions/",
                "/checkout",
                "actions//checkout",
                "acme corp",
                " acme",
                "docker://",
                "docker://alpine/",
                "./own",
                "https://github.com/acme")) {
            assertThatIllegalArgumentException()
                    .as(name)
                    .isThrownBy(() -> everyAction().isFrom("github", name))
                    .withMessage("\"" + name + "\" is neither an owner nor an action nor an image: write \"acme\","
                            + " \"acme/deploy\", \"acme/deploy-*\" or \"docker://alpine\", without a version or a slash at"
                            + " the end");
        }
    }

    @Test
    void allowedOwnersHaveNamesWithoutVersions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> everyAction().isFrom())
                .withMessageContaining("allows no action at all");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> everyAction().isFrom("actions/checkout@v7"))
                .withMessageContaining("\"actions/checkout@v7\" is neither an owner nor an action")
                .withMessageContaining("without a version");
    }

    @Test
    void tokensMayDoWhatIsSaidAndWriteWhereTheJobSaysSo() {
        var build = ubuntu("build");
        var publish = ubuntu("publish").permissions(contents(WRITE));

        assertThat(broken(guarded().permissions(contents(READ)).jobs(build, publish)))
                .isEmpty();
        assertThat(broken(guarded().permissions().jobs(build))).isEmpty();
        assertThat(broken(guarded().jobs(publish))).isEmpty();
    }

    @Test
    void aTokenOfWhichNobodySpeaksIsToldAtItsJob() {
        var here = here();
        var build = ubuntu("build");
        var publish = ubuntu("publish").permissions(contents(WRITE));

        assertThat(broken(here, guarded().jobs(build, publish)))
                .containsExactly("+1: nobody says what the token of job \"build\" may do, so that a setting of the"
                        + " repository decides; give the job or its workflow permissions(…)");
    }

    @Test
    void aTokenThatWritesForAllIsTold() {
        var here = here();
        var build = ubuntu("build").extra("permissions", "write-all");
        var ci = workflow("ci").permissions(contents(READ), issues(WRITE));

        assertThat(broken(here, ci.jobs(build).guardrails(leastPrivilege())))
                .containsExactly(
                        "+2: workflow \"ci\" lets every job's token write \"issues\"; give that permission to the jobs that"
                                + " need it alone",
                        "+1: the token of job \"build\" may write everything (\"write-all\"); name the scopes that it needs");
        assertThat(broken(workflow("ci").extra("permissions", "write-all").guardrails(leastPrivilege())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("workflow \"ci\" lets every job's token write everything (\"write-all\")"));
    }

    @Test
    void whatOutsidersStartHasNothingToLose() {
        var greet = ubuntu("greet").permissions(contents(READ)).env("TOKEN", secret("GITHUB_TOKEN"));
        var own = ubuntu("own").steps(run("make").env("TOKEN", githubToken()));
        var deploy = ubuntu("deploy")
                .steps(run("./deploy").env("TOKEN", secret("DEPLOY_TOKEN")))
                .when(condition("github.event_name == 'push'"));
        var after = ubuntu("after").needs(deploy).steps(run("./notify").env("TOKEN", secret("CHAT_TOKEN")));

        assertThat(broken(outsiders().jobs(greet, own, deploy, after)))
                .as("jobs that do not run on that event may have secrets")
                .isEmpty();
        assertThat(broken(workflow("ci")
                        .on(pullRequest(), push())
                        .jobs(deploy)
                        .guardrails(noUntrustedTriggerWithSecrets())))
                .as("a pull request from a fork has neither secrets nor a token that writes")
                .isEmpty();
    }

    @Test
    void aSecretThatOutsidersReachIsToldAtItsStep() {
        var here = here();
        var step = run("./label").env("TOKEN", secret("BOT_TOKEN"));
        var trigger = issueComment();
        var label = ubuntu("label").steps(step);
        var ci = workflow("ci").on(trigger).jobs(label).guardrails(noUntrustedTriggerWithSecrets());

        assertThat(broken(here, ci))
                .containsExactly(
                        "+1: job \"label\" has secret \"BOT_TOKEN\", and \"issue_comment\" lets it be started by"
                                + " whoever comments on an issue or a pull request; do this in a workflow that only people with"
                                + " write access can start");
        assertThat(relatedLine(here, broken(ci).get(0), "what lets outsiders start it"))
                .isEqualTo(2);
        assertThat(relatedLine(here, broken(ci).get(0), "the guardrail")).isEqualTo(4);
    }

    @Test
    void whatOutsidersReachIsASecretOfAllAWholeContextOrATokenThatWrites() {
        var every = outsiders().env("KEY", secret("KEY")).jobs(ubuntu("a"));
        var context = outsiders().jobs(ubuntu("a").env("ALL", "${{ toJSON(secrets) }}"));
        var inherited = outsiders().jobs(call("a", "./.github/workflows/b.yml").inheritSecrets());
        var writes = outsiders().permissions(contents(WRITE), issues(WRITE)).jobs(ubuntu("a"));

        assertThat(starts(every)).containsExactly("every step of workflow \"ci\" has secret \"KEY\"");
        assertThat(starts(context)).containsExactly("job \"a\" has all secrets");
        assertThat(starts(inherited)).containsExactly("job \"a\" has all secrets");
        assertThat(starts(writes)).containsExactly("job \"a\" has a token that may write \"contents\", \"issues\"");
    }

    @Test
    void aStageIsPresentWithAJobInIt() {
        var verify = stage("Verify").jobs(ubuntu("test"));
        var here = here();
        var promise = stageIsPresent("Verify");
        var ci = workflow("ci").on(push()).guardrails(promise);

        assertThat(broken(ci.stages(verify))).isEmpty();
        assertThat(broken(here, ci.stages(stage("Verfy").jobs(ubuntu("test")))))
                .containsExactly("+1: workflow \"ci\" has no stage \"Verify\" with a job in it, but only \"Verfy\";"
                        + " did you mean \"Verfy\"?");
        assertThat(broken(here, ci.stages(stage("Verify"))))
                .containsExactly(
                        "+1: workflow \"ci\" has no stage \"Verify\" with a job in it, but none with a job in it");
    }

    @Test
    void aRequiredCheckIsPresent() {
        var here = here();
        var ci = workflow("ci");
        var guarded = ci.on(pullRequest()).jobs(ubuntu("test")).guardrails(requiredCheckIsPresent());

        assertThat(broken(guarded.requiredCheck("required"))).isEmpty();
        assertThat(broken(here, guarded))
                .containsExactly(
                        "+1: workflow \"ci\" has no required check, and GitHub lets a pull request pass whose jobs"
                                + " were skipped; give it requiredCheck(\"required\")");
        assertThat(broken(guarded.jobs(ubuntu("required"))))
                .as("a job of that name alone is none")
                .hasSize(1);
    }

    @Test
    void aPromiseOfOnesOwnIsALambda() {
        Guardrail noMacs = workflow -> workflow.tree().jobs().stream()
                .filter(job -> job.id().raw().contains("mac"))
                .map(job -> PipelineCheck.GUARDRAIL_OWN.at(job, "job \"" + job.id() + "\" is for a Mac"))
                .toList();
        var here = here();
        var mac = ubuntu("test-mac");

        assertThat(broken(here, workflow("ci").jobs(ubuntu("test"), mac).guardrails(noMacs)))
                .containsExactly("+1: job \"test-mac\" is for a Mac");
    }

    private static Workflow guarded() {
        return workflow("ci").on(push()).guardrails(leastPrivilege());
    }

    private static Workflow outsiders() {
        return workflow("ci").on(pullRequestTarget(), push()).guardrails(noUntrustedTriggerWithSecrets());
    }

    private static List<String> starts(Workflow workflow) {
        return broken(workflow).stream()
                .map(finding -> finding.message().substring(0, finding.message().indexOf(", and \"")))
                .toList();
    }
}
