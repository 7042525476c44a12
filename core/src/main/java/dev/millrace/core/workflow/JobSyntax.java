package dev.millrace.core.workflow;

import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import java.util.Optional;

/** Reads and writes jobs. */
final class JobSyntax {

    private JobSyntax() {}

    static Optional<Job> read(Text id, YamlNode node, Reading reading) {
        var isCall = node instanceof YamlMapping mapping && mapping.get("uses").isPresent();
        return Fields.section(node, isCall ? "call-job" : "steps-job", reading)
                .map(in -> isCall ? readCall(id, in) : readSteps(id, in, reading));
    }

    private static Job readSteps(Text id, Fields in, Reading reading) {
        return StepsJobBuilder.builder()
                .id(id)
                .name(in.text("name"))
                .permissions(SectionSyntax.readPermissions(in))
                .needs(in.texts("needs"))
                .condition(in.text("if"))
                .runsOn(SectionSyntax.readRunsOn(in))
                .snapshot(SectionSyntax.readSnapshot(in))
                .environment(SectionSyntax.readEnvironment(in))
                .concurrency(SectionSyntax.readConcurrency(in))
                .cacheMode(in.text("cache-mode"))
                .outputs(in.textEntries("outputs"))
                .env(in.textEntries("env"))
                .defaults(in.section("defaults", "job-defaults", SectionSyntax::readDefaults))
                .timeoutMinutes(in.number("timeout-minutes"))
                .cancelTimeoutMinutes(in.number("cancel-timeout-minutes"))
                .strategy(StrategySyntax.read(in))
                .continueOnError(in.bool("continue-on-error"))
                .container(
                        in.section("container", "container", SectionSyntax::readContainer, SectionSyntax::containerOf))
                .services(in.entries("services", (name, node) -> readService(node, reading)))
                .steps(in.items("steps", step -> StepSyntax.WORKFLOW.read(step, reading)))
                .extras(in.rest("call-job"))
                .origin(in.origin())
                .build();
    }

    private static Job readCall(Text id, Fields in) {
        return CallJobBuilder.builder()
                .id(id)
                .name(in.text("name"))
                .permissions(SectionSyntax.readPermissions(in))
                .needs(in.texts("needs"))
                .condition(in.text("if"))
                .concurrency(SectionSyntax.readConcurrency(in))
                .cacheMode(in.text("cache-mode"))
                .strategy(StrategySyntax.read(in))
                .uses(in.text("uses"))
                .with(in.textEntries("with"))
                .secrets(readSecrets(in))
                .extras(in.rest("steps-job"))
                .origin(in.origin())
                .build();
    }

    static YamlNode write(Job job) {
        return job.accept(WRITER);
    }

    private static final JobVisitor<YamlNode> WRITER = new JobVisitor<>() {
        @Override
        public YamlNode visitSteps(StepsJob job) {
            return writeCommon(job)
                    .section("runs-on", job.runsOn(), SectionSyntax::writeRunsOn)
                    .section("snapshot", job.snapshot(), SectionSyntax::writeSnapshot)
                    .section("environment", job.environment(), SectionSyntax::writeEnvironment)
                    .section("concurrency", job.concurrency(), SectionSyntax::writeConcurrency)
                    .text("cache-mode", job.cacheMode())
                    .textEntries("outputs", job.outputs())
                    .textEntries("env", job.env())
                    .section("defaults", job.defaults(), SectionSyntax::writeDefaults)
                    .value("timeout-minutes", job.timeoutMinutes())
                    .value("cancel-timeout-minutes", job.cancelTimeoutMinutes())
                    .section("strategy", job.strategy(), StrategySyntax::write)
                    .value("continue-on-error", job.continueOnError())
                    .section("container", job.container(), SectionSyntax::writeContainer)
                    .entries("services", job.services(), SectionSyntax::writeContainer)
                    .items("steps", job.steps(), StepSyntax::write)
                    .build(job.extras(), job.origin());
        }

        @Override
        public YamlNode visitCall(CallJob job) {
            return writeCommon(job)
                    .section("concurrency", job.concurrency(), SectionSyntax::writeConcurrency)
                    .text("cache-mode", job.cacheMode())
                    .section("strategy", job.strategy(), StrategySyntax::write)
                    .text("uses", job.uses())
                    .textEntries("with", job.with())
                    .section("secrets", Optional.of(job.secrets()).filter(Secrets::isPresent), JobSyntax::writeSecrets)
                    .build(job.extras(), job.origin());
        }
    };

    private static MappingBuilder writeCommon(Job job) {
        return new MappingBuilder()
                .text("name", job.name())
                .section("permissions", SectionSyntax.present(job.permissions()), SectionSyntax::writePermissions)
                .texts("needs", job.needs())
                .text("if", job.condition());
    }

    private static Optional<Container> readService(YamlNode node, Reading reading) {
        return node instanceof Text image && !image.isNull()
                ? Optional.of(SectionSyntax.containerOf(image))
                : Fields.section(node, "service", reading).map(SectionSyntax::readContainer);
    }

    private static Secrets readSecrets(Fields in) {
        return in.take("secrets")
                .map(node -> node instanceof Text text && !text.isNull()
                        ? new Secrets(Optional.of(text), Entries.absent(), text.origin())
                        : new Secrets(Optional.empty(), in.textEntries("secrets"), node.origin()))
                .orElse(Secrets.ABSENT);
    }

    private static YamlNode writeSecrets(Secrets secrets) {
        return secrets.shorthand()
                .<YamlNode>map(text -> text)
                .orElseGet(() -> MappingBuilder.entries(secrets.entries(), secret -> secret));
    }
}
