package com.acme.pipelines;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.environment;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Triggers.environmentInput;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.noUntrustedTriggerWithSecrets;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.Templates.mainBranch;
import static dev.millrace.templates.Templates.pullRequest;
import static dev.millrace.templates.Templates.release;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.jvm.JavaMaven.javaMaven;

import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.Workflow;
import dev.millrace.templates.Project;
import dev.millrace.templates.Template;
import java.util.List;

/**
 * A service of Acme: built with Maven, deployed by hand.
 *
 * <pre>{@code
 * return service("shop", acmeMaven()).without("release");
 * }</pre>
 */
@Transparent
public final class AcmeService implements Template {

    /** What services of Acme are built by. */
    public static Project acmeMaven() {
        var maven = javaMaven(21, 25);
        return maven.lint(run("mvn -B -ntp spotless:check").named("Check Acme's style"), maven.lintSteps())
                .withoutPublication();
    }

    /** The workflows of every project, with Acme's promises, and one that deploys. */
    public static Pipelines service(String name, Project project) {
        return pipelines(
                promising(pullRequest(project).refining("test", test -> test.timeout(minutes(30)))),
                promising(mainBranch(project)),
                promising(release(project)),
                promising(deploy(name)));
    }

    private static Workflow deploy(String name) {
        var target = environmentInput("environment").describedAs("Where to").required();
        return workflow("deploy")
                .named("Deploy")
                .on(workflowDispatch(target))
                .permissions(contents(READ))
                .concurrency(perRef())
                .jobs(ubuntu("deploy")
                        .environment(environment(target))
                        .steps(
                                checkout(),
                                run("./deploy \"$SERVICE\" \"$TARGET\"")
                                        .env("SERVICE", name)
                                        .env("TARGET", target)));
    }

    private static Workflow promising(Workflow workflow) {
        return workflow.guardrails(everyJob().hasTimeout(), noUntrustedTriggerWithSecrets());
    }

    @Override
    public String name() {
        return "acme-service";
    }

    @Override
    public String summary() {
        return "A service of Acme, built with Maven and deployed by hand";
    }

    @Override
    public List<String> buildFiles() {
        return List.of("pom.xml");
    }

    @Override
    public List<String> imports() {
        return List.of(
                "static com.acme.pipelines.AcmeService.acmeMaven", "static com.acme.pipelines.AcmeService.service");
    }

    @Override
    public String body() {
        return "return service(\"shop\", acmeMaven());";
    }
}
