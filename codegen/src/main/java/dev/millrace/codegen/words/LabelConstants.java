package dev.millrace.codegen.words;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.millrace.core.facts.RunnerKind;
import dev.millrace.core.facts.RunnerLabel;
import java.util.Collection;

/** Writes the constants for labels of runners, which {@code RunnerLabel} inherits. */
final class LabelConstants {

    private LabelConstants() {}

    static JavaFile file(Collection<RunnerLabel> labels) {
        var type = TypeSpec.interfaceBuilder(Sources.dsl("KnownLabels"))
                .addJavadoc("The labels of GitHub's own runners, and those that every self-hosted runner has.");
        labels.stream().filter(LabelConstants::isLasting).forEach(label -> type.addField(constant(label)));
        return Sources.file(Sources.DSL, type.build(), "runner-labels.tsv");
    }

    // No runner has a removed label any more, and one has a proposed label only where an organization named it so.
    private static boolean isLasting(RunnerLabel label) {
        return label.kind() != RunnerKind.REMOVED && label.kind() != RunnerKind.PROPOSED;
    }

    private static FieldSpec constant(RunnerLabel label) {
        var type = Sources.dsl("RunnerLabel");
        var field = FieldSpec.builder(type, JavaNames.constant(label.name()), PUBLIC, STATIC, FINAL)
                .addJavadoc("{@code $L}$L.\n", label.name(), what(label))
                .initializer("$T.of($S)", type, label.name());
        if (label.deprecated().isPresent()) {
            field.addAnnotation(Deprecated.class)
                    .addJavadoc("\n@deprecated GitHub $L; use $L.\n", end(label), successors(label));
        }
        return field.build();
    }

    private static String what(RunnerLabel label) {
        var machine = label.os().map(Object::toString).orElse("any system")
                + label.architecture().map(processor -> " on " + processor).orElse("");
        if (label.kind() == RunnerKind.PRESET) {
            return ", which self-hosted runners have: " + machine;
        }
        return ": " + machine
                + (label.kind() == RunnerKind.LARGER ? ", a larger runner" : "")
                + (label.isMoving() ? ", today " + String.join(" or ", label.moving()) : "")
                + label.image().map(image -> ", the same image as " + image).orElse("");
    }

    private static String end(RunnerLabel label) {
        return label.removed().map(day -> "takes it away on " + day).orElse("is going to take it away");
    }

    private static String successors(RunnerLabel label) {
        return String.join(
                " or ",
                label.successors().stream()
                        .map(each -> "{@link #" + JavaNames.constant(each) + "}")
                        .toList());
    }
}
