package dev.millrace.dsl;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.cell;
import static dev.millrace.dsl.Millrace.concurrencyGroup;
import static dev.millrace.dsl.Millrace.container;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.service;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.packages;
import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.RunnerLabel.WINDOWS_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.nightly;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.stringInput;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static dev.millrace.dsl.expression.Expressions.cancelled;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.dsl.expression.Condition;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pipelines that a seed makes up, of everything that GitHub takes. */
class RandomPipelinesTest {

    private static final int PIPELINES = 400;

    // What a reader of YAML 1.1 or 1.2 could take for something else, and what quotes and blocks have to hold.
    private static final List<String> TEXTS = List.of(
            "plain",
            "yes",
            "3.10",
            "0x1F",
            "1e3",
            "null",
            "~",
            "a: b",
            "a #b",
            "- a",
            "'quoted'",
            "\"quoted\"",
            "back\\slash",
            " leading",
            "trailing ",
            "two\nlines",
            "two\nlines\n",
            "\n",
            "tab\there",
            "ümläut",
            "🚀",
            "{a}",
            "[a]",
            "*a",
            "&a",
            "!a",
            "%a",
            "@a",
            "`a`",
            "|",
            ">",
            "?",
            ":",
            "a\u00a0b",
            "2026-11-21",
            "12:30:45");

    private final Validator validator = Validator.of(RuleCatalog.load(), Profile.DEFAULT);

    @Test
    void areTheSameWhenTheirYamlIsRead() {
        for (var seed = 0; seed < PIPELINES; seed++) {
            var tree = new Maker(seed).workflow().tree();
            var yaml = WorkflowWriter.write(tree);
            var findings = new ArrayList<Finding>();
            var read = WorkflowReader.read(SourceFile.of("ci.yml", yaml), findings::add);

            assertThat(findings).as("seed %d%n%s", seed, yaml).isEmpty();
            assertThat(read).as("seed %d%n%s", seed, yaml).contains(tree);
            assertThat(WorkflowWriter.write(tree)).as("written again").isEqualTo(yaml);
        }
    }

    @Test
    void areCleanUnderTheRules() {
        for (var seed = 0; seed < PIPELINES; seed++) {
            var workflow = new Maker(seed).workflow();

            assertThat(validator.workflow(workflow.tree()))
                    .as("seed %d%n%s", seed, WorkflowWriter.write(workflow.tree()))
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .isEmpty();
            assertThat(workflow.compiled().findings()).as("seed %d", seed).isEmpty();
        }
    }

    /** Makes things up, always the same of one seed. */
    private static final class Maker {

        private final Random random;
        private final List<StepsJob> made = new ArrayList<>();

        Maker(int seed) {
            this.random = new Random(seed);
        }

        Workflow workflow() {
            var tag = stringInput("tag").describedAs(text());
            var ci = Millrace.workflow("ci")
                    .named("CI " + text().strip())
                    .on(
                            push(branches("main", "release/**")),
                            pullRequest(branches("main")),
                            nightly("03:17", ZoneOffset.UTC),
                            workflowDispatch(tag))
                    .permissions(contents(READ))
                    .env("TAG", tag)
                    .env("TEXT", text());
            ci = chance() ? ci.concurrency(perRef().cancelInProgressExceptOn("main")) : ci;
            ci = chance() ? ci.defaultShell("bash").comment("Made up.") : ci;
            ci = chance() ? staged(ci) : ci.jobs(jobs(5).toArray(Job[]::new));
            return chance() ? ci.requiredCheck("required") : ci;
        }

        private Workflow staged(Workflow ci) {
            var dist = artifact("dist", "target/*.jar", "!target/*-sources.jar").retention(days(1 + random.nextInt(9)));
            var first = jobs(3);
            // Of a matrix, one variant uploads.
            var upload = first.get(0).steps(dist.upload().when("strategy.job-index == 0"));
            first.set(0, upload);
            var publish = common("publish")
                    .permissions(contents(WRITE), packages(WRITE))
                    .steps(dist.download("in"), run("ls in"));
            var report = common("report").steps(run("echo \"$R\"").env("R", publish.result()));
            return ci.stages(
                    stage("Verify").jobs(first.toArray(Job[]::new)),
                    stage("Publish").jobs(publish).when(event().isPush().and(ref().isBranch("main"))),
                    stage("Report")
                            .jobs(report.when(upload.failed().or(publish.skipped())))
                            .reporting());
        }

        private List<StepsJob> jobs(int most) {
            var jobs = new ArrayList<StepsJob>();
            for (var i = 0; i <= random.nextInt(most); i++) {
                var job = filled("job-" + made.size());
                jobs.add(job);
                made.add(job);
            }
            return jobs;
        }

        private StepsJob filled(String id) {
            var job = common(id);
            if (chance()) {
                var os = axis("os", UBUNTU_LATEST, MACOS_LATEST, WINDOWS_LATEST);
                var odd = axis("odd", "3.10", "3.9", text() + "x");
                job = job.strategy(matrix(os, odd)
                                .exclude(os.is(MACOS_LATEST), odd.is("3.9"))
                                .include(os.is(UBUNTU_LATEST), cell("extra", true))
                                .failFast(chance())
                                .maxParallel(1 + random.nextInt(3)))
                        .runsOn(os)
                        .env("ODD", odd);
            } else if (chance()) {
                job = job.container(container("node:24").env("T", text()).options("--cpus 1"))
                        .services(service("redis", "redis:7").ports("6379:6379").healthCheck("redis-cli ping"));
            }
            for (var before : made) {
                job = random.nextInt(3) == 0 ? job.needs(before) : job;
            }
            var version =
                    run("echo \"v=1\" >> \"$GITHUB_OUTPUT\"").id("version").named("N " + text().strip());
            job = job.steps(uses("actions/checkout@v7").with("fetch-depth", random.nextInt(3)), version);
            for (var i = 0; i < random.nextInt(4); i++) {
                job = job.steps(step(version));
            }
            return chance() ? job.concurrency(concurrencyGroup(id)) : job;
        }

        private Step step(RunStep version) {
            var step = run(chance() ? "make test" : "set -e\nmake \"$TEXT\"\n# done: '#', \"%\"\n")
                    .env("TEXT", text())
                    .env("V", version.output("v"))
                    .expected(Millrace.seconds(random.nextInt(90)));
            step = chance() ? step.when(condition()) : step;
            step = chance() ? step.timeout(minutes(1 + random.nextInt(5))) : step;
            return chance() ? step.comment("Says " + random.nextInt()) : step;
        }

        private Condition condition() {
            return switch (random.nextInt(4)) {
                case 0 -> cancelled().not();
                case 1 -> event().isPush().or(event().isSchedule()).not();
                case 2 -> ref().isTag().not().and(event().is("pull_request"));
                default -> event().action().isOneOf("opened", "it's");
            };
        }

        private StepsJob common(String id) {
            return job(id).runsOn(UBUNTU_LATEST).timeout(minutes(5 + random.nextInt(20)));
        }

        private String text() {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }

        private boolean chance() {
            return random.nextBoolean();
        }
    }
}
