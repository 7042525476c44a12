package dev.millrace.dsl;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.cancel;
import static dev.millrace.dsl.Millrace.cell;
import static dev.millrace.dsl.Millrace.concurrencyGroup;
import static dev.millrace.dsl.Millrace.container;
import static dev.millrace.dsl.Millrace.environment;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.parallel;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.service;
import static dev.millrace.dsl.Millrace.snapshot;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.waitFor;
import static dev.millrace.dsl.Millrace.waitForAll;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.booleanInput;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.branchesIgnore;
import static dev.millrace.dsl.Triggers.choiceInput;
import static dev.millrace.dsl.Triggers.imageVersion;
import static dev.millrace.dsl.Triggers.names;
import static dev.millrace.dsl.Triggers.paths;
import static dev.millrace.dsl.Triggers.pathsIgnore;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.pullRequestTarget;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.schedule;
import static dev.millrace.dsl.Triggers.secretInput;
import static dev.millrace.dsl.Triggers.stringInput;
import static dev.millrace.dsl.Triggers.tags;
import static dev.millrace.dsl.Triggers.tagsIgnore;
import static dev.millrace.dsl.Triggers.versions;
import static dev.millrace.dsl.Triggers.workflowCall;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static dev.millrace.dsl.Triggers.workflowRun;
import static dev.millrace.dsl.expression.Expressions.always;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.GrammarNode;
import dev.millrace.core.facts.ValueKind;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever GitHub's grammar has can be written by a typed method: the workflows below hold every key of it. */
class GrammarCoverageTest {

    /** What a typed method need not write. */
    private static final Set<String> EXCEPTIONS = Set.of(
            // A step that neither runs nor uses anything is a mistake, which the grammar knows only to tell it.
            "bare-step name",
            "bare-step id",
            "bare-step if",
            "bare-step env",
            "bare-step continue-on-error",
            "bare-step timeout-minutes");

    @Test
    void everyKeyHasATypedMethod() {
        var seen = new TreeSet<String>();
        workflows().forEach(each -> look(WorkflowWriter.toYaml(each.tree()), List.of("workflow"), seen));
        var all = reachable();

        assertThat(all).contains("steps-job if", "event branches", "schedule timezone");
        assertThat(seen)
                .containsAll(
                        all.stream().filter(key -> !EXCEPTIONS.contains(key)).toList());
        assertThat(all).containsAll(EXCEPTIONS);
    }

    private static Stream<Workflow> workflows() {
        var target = choiceInput("target", "staging", "production");
        var tag = stringInput("tag").describedAs("What to build.").required().defaultsTo("v1");
        var dry = booleanInput("dry").describedAs("Only look.").required().defaultsTo(true);
        var token = secretInput("TOKEN").describedAs("Of the registry.").required();
        var server = run("./server")
                .named("Serve")
                .id("server")
                .when(event().isPush())
                .shell("bash")
                .workingDirectory("app")
                .env("A", 1)
                .background()
                .continueOnError()
                .timeout(minutes(3));
        var action = uses("actions/checkout@v7")
                .named("Get")
                .id("get")
                .when(always())
                .with("ref", "main")
                .env("A", 1)
                .background()
                .continueOnError()
                .timeout(minutes(3));
        var build = job("build")
                .named("Build")
                .permissions(contents(READ))
                .when(event().isPush())
                .runsOnGroup("big", UBUNTU_LATEST)
                .snapshot(snapshot("image").version("1.*").when(event().isPush()))
                .environment(
                        environment("production").url("https://example.org").deployment(false))
                .concurrency(concurrencyGroup("build").cancelInProgress().queueAll())
                .cacheMode(CacheMode.READ)
                .outputs("ref", action.output("ref"))
                .env("A", 1)
                .defaultShell("bash")
                .defaultWorkingDirectory("app")
                .timeout(minutes(10))
                .cancelTimeout(minutes(1))
                .strategy(matrix(axis("java", 17, 21))
                        .include(cell("java", 25))
                        .exclude(cell("java", 17))
                        .failFast(false)
                        .maxParallel(2))
                .continueOnError()
                .container(container("node:24")
                        .credentials("me", secret("PASSWORD"))
                        .env("A", 1)
                        .ports("80")
                        .volumes("/a:/a")
                        .options("--cpus 1"))
                .services(service("redis", "redis:7")
                        .credentials("me", secret("PASSWORD"))
                        .env("A", 1)
                        .ports("6379:6379")
                        .volumes("/b:/b")
                        .options("--cpus 1")
                        .entrypoint("run")
                        .command("go"))
                .steps(
                        server,
                        action,
                        waitFor(server).named("Wait").id("wait").continueOnError(),
                        waitForAll().named("Wait").id("all").continueOnError(),
                        cancel(server).named("Stop").id("stop").continueOnError(),
                        parallel(run("a"), run("b")));
        var called = workflow("called")
                .on(workflowCall().inputs(tag).secrets(token).outputs("ref", "The ref.", build.output("ref")))
                .jobs(build);
        var deploy = call("deploy", called)
                .named("Deploy")
                .permissions(contents(READ))
                .needs(build)
                .when(event().isPush())
                .concurrency(concurrencyGroup("deploy"))
                .cacheMode(CacheMode.READ)
                .strategy(matrix(axis("a", 1)))
                .with(tag, "v2")
                .secret(token, secret("TOKEN"));
        var full = workflow("full")
                .named("Full")
                .description("All.")
                .runName("Run")
                .on(
                        push(branches("a")).with(tags("b")).with(paths("c")),
                        pullRequest(branchesIgnore("a")).with(pathsIgnore("c")).opened(),
                        pullRequestTarget(),
                        workflowRun("CI").completed(),
                        imageVersion(names("a"), versions("1")),
                        schedule("1 2 * * *").timezone(ZoneOffset.UTC),
                        workflowDispatch(target.describedAs("Where.").required().defaultsTo("staging"), dry))
                .permissions(contents(READ))
                .env("A", 1)
                .defaultShell("bash")
                .defaultWorkingDirectory("app")
                .concurrency(concurrencyGroup("ci").cancelInProgress().queueAll())
                .cacheMode(CacheMode.READ)
                .jobs(build, deploy);
        return Stream.of(
                full,
                called,
                workflow("ignoring")
                        .on(push(tagsIgnore("x")))
                        .jobs(job("test").needs(build).runsOn(UBUNTU_LATEST).steps(run("a"))));
    }

    // Walks a document and the grammar side by side.
    private static void look(YamlNode node, List<String> names, Set<String> seen) {
        if (!(node instanceof YamlMapping mapping)) {
            return;
        }
        names.stream()
                .map(Grammar::node)
                .filter(each -> fits(each, mapping))
                .findFirst()
                .ifPresent(each -> mapping.entries().forEach(entry -> {
                    var key = entry.key().raw();
                    seen.add(each.name() + " " + (each.has(key) ? key : "*"));
                    each.find(key).ifPresent(found -> look(entry.value(), found.kind(), seen));
                }));
    }

    private static void look(YamlNode node, ValueKind kind, Set<String> seen) {
        look(node, kind.nodes(), seen);
        if (node instanceof YamlSequence sequence) {
            kind.items().ifPresent(inner -> sequence.items().forEach(item -> look(item, inner, seen)));
        }
        if (node instanceof YamlMapping mapping) {
            kind.values().ifPresent(inner -> mapping.entries().forEach(entry -> look(entry.value(), inner, seen)));
        }
    }

    private static boolean fits(GrammarNode node, YamlMapping mapping) {
        return node.fits(key -> mapping.get(key).isPresent());
    }

    private static Set<String> reachable() {
        var found = new TreeSet<String>();
        var visited = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of("workflow"));
        while (!open.isEmpty()) {
            var name = open.remove();
            if (visited.add(name)) {
                for (var key : Grammar.node(name).keys()) {
                    found.add(name + " " + key.name());
                    nodes(key).forEach(open::add);
                }
            }
        }
        return found;
    }

    private static Stream<String> nodes(GrammarKey key) {
        return nodes(key.kind());
    }

    private static Stream<String> nodes(ValueKind kind) {
        return Stream.of(
                        kind.nodes().stream(),
                        kind.items().stream().flatMap(GrammarCoverageTest::nodes),
                        kind.values().stream().flatMap(GrammarCoverageTest::nodes))
                .flatMap(each -> each);
    }
}
