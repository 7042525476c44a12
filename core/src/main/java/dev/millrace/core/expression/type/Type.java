package dev.millrace.core.expression.type;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Data;
import java.util.List;

/**
 * What is known of an expression's value before it is computed.
 *
 * <pre>{@code
 * github.ref_name        // string
 * github                 // an object with given properties
 * github.event.commits   // an array of objects
 * steps.a.outputs.b      // string
 * fromJSON(inputs.list)  // any
 * }</pre>
 */
@PublicApi
public sealed interface Type permits ScalarType, ArrayType, ObjectType {

    /** The type of a value. */
    static Type of(Data value) {
        if (value instanceof Data.Array array) {
            return ArrayType.of(join(array.items().stream().map(Type::of).toList()));
        }
        if (value instanceof Data.Dictionary object) {
            return ObjectType.strict(
                    ObjectType.Member.PROPERTY,
                    object.properties().keySet(),
                    name -> object.get(name).map(Type::of).orElse(ScalarType.ANY));
        }
        return ScalarType.of(value);
    }

    /** The type of a value that may have any of these types; what one of several objects has, such a value may have. */
    static Type join(List<? extends Type> types) {
        if (types.isEmpty()) {
            return ScalarType.ANY;
        }
        var first = types.get(0);
        if (types.stream().allMatch(first::equals)) {
            return first;
        }
        if (types.stream().allMatch(ObjectType.class::isInstance)) {
            return ObjectType.union(types.stream().map(ObjectType.class::cast).toList());
        }
        if (types.stream().allMatch(ArrayType.class::isInstance)) {
            var arrays = types.stream().map(ArrayType.class::cast).toList();
            return new ArrayType(
                    join(arrays.stream().map(ArrayType::element).toList()),
                    arrays.stream().anyMatch(ArrayType::filtered));
        }
        return ScalarType.ANY;
    }

    /** Whether a value may be anything. */
    default boolean isAny() {
        return this == ScalarType.ANY;
    }

    /** Whether a value is sure to be a list or an object, which become the words {@code Array} and {@code Object} as text. */
    default boolean isCollection() {
        return this instanceof ArrayType || this instanceof ObjectType;
    }
}
