package dev.millrace.annotations.processor;

import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** A rule class on its way into the index: its id, and the Java expression that makes its definition. */
record IndexedRule(String id, TypeElement type, String packageName, String expression) {

    static IndexedRule of(TypeElement type, RuleInfo info, Elements elements) {
        var strict = info.strict().length == 0 ? info.severity() : info.strict()[0];
        var pedantic = info.pedantic().length == 0 ? pedanticAfter(strict) : info.pedantic()[0];
        var expression = "new %s(new %s(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s), new %s())"
                .formatted(
                        RuleIndexSource.DEFINITION_TYPE,
                        RuleIndexSource.METADATA_TYPE,
                        elements.getConstantExpression(info.id()),
                        elements.getConstantExpression(info.summary()),
                        constant(info.category()),
                        constant(info.severity()),
                        constant(strict),
                        constant(pedantic),
                        Arrays.stream(info.aliases())
                                .map(elements::getConstantExpression)
                                .collect(Collectors.joining(", ", "java.util.List.of(", ")")),
                        elements.getConstantExpression(info.since()),
                        info.fixable(),
                        Arrays.stream(info.options())
                                .map(option -> "new %s(%s, %s, %s)"
                                        .formatted(
                                                RuleIndexSource.OPTION_TYPE,
                                                elements.getConstantExpression(option.name()),
                                                constant(option.kind()),
                                                elements.getConstantExpression(option.summary())))
                                .collect(Collectors.joining(", ", "java.util.List.of(", ")")),
                        type.getQualifiedName());
        return new IndexedRule(
                info.id(), type, elements.getPackageOf(type).getQualifiedName().toString(), expression);
    }

    String className() {
        return type.getQualifiedName().toString();
    }

    private static Severity pedanticAfter(Severity strict) {
        return strict == Severity.OFF ? Severity.INFO : strict;
    }

    private static String constant(Enum<?> value) {
        return value.getDeclaringClass().getCanonicalName() + "." + value.name();
    }
}
