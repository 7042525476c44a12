package dev.millrace.examples;

import static dev.millrace.dsl.AllScopes.NONE;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.concurrencyGroup;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.environment;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.dsl.Permissions.pages;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.paths;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.ref;
import static dev.millrace.examples.QualitySuite.rust;
import static dev.millrace.examples.QualitySuite.rustWith;
import static dev.millrace.examples.QualitySuite.suite;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.rust.Cargo.tools;

import dev.millrace.actions.DeployPages;
import dev.millrace.actions.LycheeAction;
import dev.millrace.actions.SetupNode;
import dev.millrace.actions.UploadPagesArtifact;
import dev.millrace.dsl.Artifact;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import java.util.List;
import java.util.stream.Stream;

/** Checks and builds MemoryStreamer's documentation, and puts that of {@code main} on GitHub Pages. */
final class SuiteDocs {

    private static final Artifact API = part("api-docs", "target/doc");
    private static final Artifact GUIDES = part("guides", "site/guides");
    private static final Artifact DIAGRAMS = part("diagrams", "site/diagrams");

    private SuiteDocs() {}

    static Workflow workflow() {
        var changes = paths("docs/**", "**/*.md", "src/**");
        var parts = List.of(validate(), apiDocs(), guides(), diagrams());
        var deploy = deploy(parts);

        return suite("docs")
                .named("Documentation")
                .on(push(branches("**"), changes), pullRequest(changes))
                .jobs(parts)
                .jobs(deploy, report(parts, deploy));
    }

    private static StepsJob validate() {
        return rustWith("stable", "validate", "docs-validate")
                .named("Validate")
                .steps(
                        node(),
                        run("npx --yes markdownlint-cli2@0.24.1 '**/*.md' '#target' '#node_modules'")
                                .named("Check the format of all pages"),
                        LycheeAction.v2()
                                .named("Follow all links")
                                .args("--no-progress --max-retries 3 './**/*.md'")
                                .fail(true),
                        run("cargo test --workspace --locked --doc").named("Compile and run the examples of the API"),
                        tools("mdbook"),
                        script("quality-suite/test-guides.sh").named("Compile and run the examples of the guides"));
    }

    private static StepsJob apiDocs() {
        return rust("api-docs")
                .named("API reference")
                .env("RUSTDOCFLAGS", "-D warnings -D missing_docs")
                .steps(
                        run("cargo doc --workspace --all-features --no-deps --locked")
                                .named("Document each public item"),
                        API.upload());
    }

    private static StepsJob guides() {
        return ubuntu("guides")
                .named("Guides")
                .steps(
                        checkout(),
                        tools("mdbook"),
                        script("quality-suite/build-guides.sh").named("Build the guides"),
                        GUIDES.upload());
    }

    private static StepsJob diagrams() {
        return ubuntu("diagrams")
                .named("Diagrams")
                .steps(
                        checkout(),
                        node(),
                        script("quality-suite/draw-diagrams.sh").named("Draw the diagrams"),
                        DIAGRAMS.upload());
    }

    private static StepsJob deploy(List<StepsJob> parts) {
        var pages = DeployPages.v5().named("Deploy to GitHub Pages");
        return ubuntu("deploy")
                .named("Deploy")
                .needs(parts.toArray(Job[]::new))
                .when(event().isPush().and(ref().isBranch("main")))
                .permissions(pages(WRITE), idToken(WRITE))
                .concurrency(concurrencyGroup("pages"))
                .environment(environment("github-pages").url(pages.pageUrlOutput()))
                .outputs("url", pages.pageUrlOutput())
                .steps(
                        API.download("site/api"),
                        GUIDES.download("site/guides"),
                        DIAGRAMS.download("site/diagrams"),
                        script("quality-suite/front-page.sh").named("Write the front page"),
                        UploadPagesArtifact.v5().named("Upload the site").path("site"),
                        pages);
    }

    private static StepsJob report(List<StepsJob> parts, StepsJob deploy) {
        var results = Stream.concat(parts.stream(), Stream.of(deploy))
                .map(job -> job.id() + " " + job.result())
                .toList();
        return ubuntu("report")
                .named("Report")
                .reporting()
                .permissions(NONE)
                .timeout(minutes(5))
                .steps(script("quality-suite/report-results.sh")
                        .named("Report on the documentation")
                        .env("RESULTS", String.join("\n", results))
                        .env("URL", deploy.output("url")));
    }

    private static SetupNode node() {
        return SetupNode.v6().named("Install Node.js").nodeVersion(24);
    }

    private static Artifact part(String name, String folder) {
        return artifact(name, folder).retention(days(7));
    }
}
