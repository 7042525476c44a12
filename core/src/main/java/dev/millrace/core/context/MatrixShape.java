package dev.millrace.core.context;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.evaluation.Constant;
import dev.millrace.core.expression.type.ArrayType;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the values of a key of a matrix look like, over all combinations. It grows with the matrix and no faster. */
final class MatrixShape {

    private final Set<ScalarType> scalars = EnumSet.noneOf(ScalarType.class);
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private Optional<MatrixShape> items = Optional.empty();
    private boolean object;
    private boolean openObject;

    void addAnything() {
        scalars.add(ScalarType.ANY);
    }

    /** The shape of the values of a property. */
    MatrixShape property(String name) {
        return properties.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new Property(name, new MatrixShape()))
                .shape;
    }

    void add(YamlNode value) {
        if (value instanceof Text text) {
            text(text);
        } else if (value instanceof YamlSequence sequence) {
            var shape = items.orElseGet(MatrixShape::new);
            items = Optional.of(shape);
            sequence.items().forEach(shape::add);
        } else if (value instanceof YamlMapping mapping) {
            object = true;
            for (var entry : mapping.entries()) {
                openObject |= !entry.key().isLiteral();
                property(entry.key().raw()).add(entry.value());
            }
        }
    }

    private void text(Text text) {
        var computed = text.template().wholeExpression();
        if (computed.isPresent()) {
            Constant.of(computed.get()).ifPresentOrElse(this::add, this::addAnything);
        } else {
            scalars.add(scalarOf(text));
        }
    }

    /** Adds a value that an expression is sure to give. */
    void add(Data value) {
        if (value instanceof Data.Array array) {
            var shape = items.orElseGet(MatrixShape::new);
            items = Optional.of(shape);
            array.items().forEach(shape::add);
        } else if (value instanceof Data.Dictionary dictionary) {
            object = true;
            dictionary.properties().forEach((name, part) -> property(name).add(part));
        } else if (Type.of(value) instanceof ScalarType scalar) {
            scalars.add(scalar);
        }
    }

    private static ScalarType scalarOf(Text text) {
        if (!text.isLiteral()) {
            return text.template().isWhole() ? ScalarType.ANY : ScalarType.STRING;
        }
        return switch (text.kind()) {
            case NULL -> ScalarType.NULL;
            case BOOLEAN -> ScalarType.BOOLEAN;
            case NUMBER -> ScalarType.NUMBER;
            case STRING -> ScalarType.STRING;
        };
    }

    ObjectType toObject() {
        var type = ObjectType.strict(
                Member.MATRIX_KEY,
                properties.values().stream().map(property -> property.name).toList(),
                name -> property(name).toType());
        return openObject ? type.withOthers(ScalarType.ANY) : type;
    }

    private Type toType() {
        if (object && items.isEmpty() && scalars.isEmpty()) {
            return toObject();
        }
        if (!object && scalars.isEmpty()) {
            return items.<Type>map(shape -> ArrayType.of(shape.toType())).orElse(ScalarType.ANY);
        }
        return !object && items.isEmpty() && scalars.size() == 1
                ? scalars.iterator().next()
                : ScalarType.ANY;
    }

    /** A property with the name that it was first given. */
    private record Property(String name, MatrixShape shape) {}
}
