package dev.millrace.core.action;

import dev.millrace.core.facts.RunsUsing;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.source.Form;
import dev.millrace.core.workflow.Fields;
import dev.millrace.core.workflow.MappingBuilder;
import dev.millrace.core.workflow.Reading;
import dev.millrace.core.workflow.StepSyntax;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes {@code action.yml}. */
final class ActionSyntax {

    private ActionSyntax() {}

    static Action read(YamlMapping mapping, Reading reading) {
        var in = Fields.of(mapping, "action", reading);
        return new Action(
                in.text("name"),
                in.text("author"),
                in.text("description"),
                in.entries("inputs", ReaderCheck.METADATA_DUPLICATE_INPUT, "action-input", ActionSyntax::readInput),
                in.entries("outputs", ReaderCheck.METADATA_DUPLICATE_INPUT, "action-output", ActionSyntax::readOutput),
                readRuns(in, reading),
                in.section("branding", "branding", ActionSyntax::readBranding),
                in.rest(),
                in.origin());
    }

    static YamlMapping write(Action action) {
        return new MappingBuilder()
                .text("name", action.name())
                .text("author", action.author())
                .text("description", action.description())
                .entries("inputs", action.inputs(), ActionSyntax::writeInput)
                .entries("outputs", action.outputs(), ActionSyntax::writeOutput)
                .section("runs", action.runs(), runs -> runs.accept(WRITER))
                .section(
                        "branding",
                        action.branding(),
                        branding -> orNull(new MappingBuilder()
                                .text("icon", branding.icon())
                                .text("color", branding.color())
                                .build(branding.extras(), branding.origin())))
                .build(action.extras(), action.origin());
    }

    private static ActionInput readInput(Fields in) {
        return new ActionInput(
                in.text("description"),
                in.bool("required"),
                in.text("default"),
                in.text("deprecationMessage"),
                in.rest(),
                in.origin());
    }

    private static YamlNode writeInput(ActionInput input) {
        return orNull(new MappingBuilder()
                .text("description", input.description())
                .value("required", input.required())
                .text("default", input.defaultValue())
                .text("deprecationMessage", input.deprecationMessage())
                .build(input.extras(), input.origin()));
    }

    private static ActionOutput readOutput(Fields in) {
        return new ActionOutput(in.text("description"), in.text("value"), in.rest(), in.origin());
    }

    private static YamlNode writeOutput(ActionOutput output) {
        return orNull(new MappingBuilder()
                .text("description", output.description())
                .text("value", output.value())
                .build(output.extras(), output.origin()));
    }

    private static Branding readBranding(Fields in) {
        return new Branding(in.text("icon"), in.text("color"), in.rest(), in.origin());
    }

    private static Optional<Runs> readRuns(Fields action, Reading reading) {
        return action.take("runs").flatMap(node -> {
            var kind = kindOf(node);
            return action.section("runs", kind, in -> switch (kind) {
                case "composite-runs" -> readComposite(in, reading);
                case "docker-runs" -> readDocker(in);
                default -> readJavaScript(in);
            });
        });
    }

    // What "using" says, else what the other keys say.
    private static String kindOf(YamlNode node) {
        if (!(node instanceof YamlMapping runs)) {
            return "javascript-runs";
        }
        var using = runs.get("using")
                .map(value -> value instanceof Text text ? text.raw().toLowerCase(Locale.ROOT) : "")
                .orElse("");
        return RunsUsing.find(using)
                .map(known -> known.kind().name().toLowerCase(Locale.ROOT) + "-runs")
                .orElseGet(() -> runs.get("steps").isPresent()
                        ? "composite-runs"
                        : runs.get("image").isPresent() ? "docker-runs" : "javascript-runs");
    }

    private static Runs readComposite(Fields in, Reading reading) {
        return new CompositeRuns(
                in.text("using"),
                in.items("steps", step -> StepSyntax.COMPOSITE.read(step, reading)),
                in.rest("javascript-runs", "docker-runs"),
                in.origin());
    }

    private static Runs readDocker(Fields in) {
        return DockerRunsBuilder.builder()
                .using(in.text("using"))
                .image(in.text("image"))
                .preEntrypoint(in.text("pre-entrypoint"))
                .preIf(in.text("pre-if"))
                .entrypoint(in.text("entrypoint"))
                .args(in.texts("args"))
                .env(in.textEntries("env"))
                .postEntrypoint(in.text("post-entrypoint"))
                .postIf(in.text("post-if"))
                .extras(in.rest("javascript-runs", "composite-runs"))
                .origin(in.origin())
                .build();
    }

    private static Runs readJavaScript(Fields in) {
        return new JavaScriptRuns(
                in.text("using"),
                in.text("pre"),
                in.text("pre-if"),
                in.text("main"),
                in.text("post"),
                in.text("post-if"),
                in.rest("docker-runs", "composite-runs"),
                in.origin());
    }

    private static final RunsVisitor<YamlNode> WRITER = new RunsVisitor<>() {
        @Override
        public YamlNode visitJavaScript(JavaScriptRuns runs) {
            return new MappingBuilder()
                    .text("using", runs.using())
                    .text("pre", runs.pre())
                    .text("pre-if", runs.preIf())
                    .text("main", runs.main())
                    .text("post", runs.post())
                    .text("post-if", runs.postIf())
                    .build(runs.extras(), runs.origin());
        }

        @Override
        public YamlNode visitDocker(DockerRuns runs) {
            return new MappingBuilder()
                    .text("using", runs.using())
                    .text("image", runs.image())
                    .text("pre-entrypoint", runs.preEntrypoint())
                    .text("pre-if", runs.preIf())
                    .text("entrypoint", runs.entrypoint())
                    .items("args", runs.args(), arg -> arg)
                    .textEntries("env", runs.env())
                    .text("post-entrypoint", runs.postEntrypoint())
                    .text("post-if", runs.postIf())
                    .build(runs.extras(), runs.origin());
        }

        @Override
        public YamlNode visitComposite(CompositeRuns runs) {
            return new MappingBuilder()
                    .text("using", runs.using())
                    .items("steps", runs.steps(), StepSyntax::write)
                    .build(runs.extras(), runs.origin());
        }
    };

    private static YamlNode orNull(YamlMapping mapping) {
        return mapping.entries().isEmpty() && mapping.origin().form() != Form.MAPPING
                ? Text.ofNull().withOrigin(mapping.origin())
                : mapping;
    }
}
