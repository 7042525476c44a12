package dev.millrace.core.expression.type;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Data;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The type of an object: <em>strict</em>, when it has no other properties than those named; <em>loose</em>, when it may have others of which
 * nothing is known; or a <em>map</em>, when all others are of one type. The types of properties are found when they are asked for.
 *
 * <pre>{@code
 * ObjectType.strict(Member.PROPERTY, List.of("os", "arch"), name -> ScalarType.STRING).property("OS") // Optional[string]
 * ObjectType.map(ScalarType.STRING).property("HOME")                                                // Optional[string]
 * }</pre>
 */
@PublicApi
public final class ObjectType implements Type {

    /** What the properties of an object are. Whoever makes the type knows, and a rule that misses one tells by it what is missing. */
    public enum Member {
        /** Properties that GitHub defines. */
        PROPERTY,
        /** Steps, in {@code steps}. */
        STEP,
        /** Outputs of a step. */
        STEP_OUTPUT,
        /** Jobs, in {@code needs}. */
        NEED,
        /** Outputs of a job, in {@code needs}. */
        NEED_OUTPUT,
        /** Keys of a matrix, and of the objects in it. */
        MATRIX_KEY,
        /** Inputs of a workflow or an action. */
        INPUT,
        /** Secrets of a workflow that is only called. */
        SECRET,
        /** Jobs and their outputs, in {@code jobs}. */
        JOB_OUTPUT,
        /** Fields of the event. */
        EVENT_FIELD,
        /** Services and their ports. */
        SERVICE
    }

    /** Where the types of properties come from. */
    public interface Properties {

        /** The type of a property, its name in any case; empty when there is none of this name. */
        Optional<Type> find(String name);

        /** The names of all. */
        List<String> names();

        /** The type of any of them, where it is known without a look at each. */
        default Optional<Type> any() {
            return Optional.empty();
        }
    }

    private final Member members;
    private final Properties properties;
    private final Optional<Type> others;
    // Each job with many needs may ask for needs.*.result again and again.
    private volatile @Nullable Type values;
    private volatile @Nullable Boolean numbers;

    private ObjectType(Member members, Properties properties, Optional<Type> others) {
        this.members = members;
        this.properties = properties;
        this.others = others;
    }

    /** An object with no properties but these; their types are found when they are asked for. */
    public static ObjectType strict(Member members, Properties properties) {
        return new ObjectType(members, properties, Optional.empty());
    }

    /** An object with no properties but those of these names, in the case of letters that the function takes. */
    public static ObjectType strict(Member members, Collection<String> names, Function<String, Type> types) {
        return strict(members, new NamedProperties(names, types));
    }

    /** An object of which nothing is known. */
    public static ObjectType loose() {
        return map(ScalarType.ANY);
    }

    /** An object all properties of which are of one type. */
    public static ObjectType map(Type values) {
        return new ObjectType(Member.PROPERTY, NamedProperties.NONE, Optional.of(values));
    }

    /** The type of an object that may be any of these: what one of them has, it may have. */
    static ObjectType union(List<ObjectType> objects) {
        var names = new ArrayList<String>();
        objects.forEach(object -> names.addAll(object.names()));
        var others = objects.stream().flatMap(object -> object.others.stream()).toList();
        Function<String, Type> types = name -> Type.join(objects.stream()
                .flatMap(object -> object.property(name).stream())
                .toList());
        return new ObjectType(
                objects.get(0).members,
                new NamedProperties(names, types),
                others.isEmpty() ? Optional.empty() : Optional.of(Type.join(others)));
    }

    /** The same object with others beside those that are named, of this type. */
    public ObjectType withOthers(Type values) {
        return new ObjectType(members, properties, Optional.of(values));
    }

    /** What its properties are. */
    public Member members() {
        return members;
    }

    /** The names of the properties that are known. */
    public List<String> names() {
        return properties.names();
    }

    /** Whether there are no others. */
    public boolean isStrict() {
        return others.isEmpty();
    }

    /** The type of a property, its name in any case; empty when the object is sure not to have it. */
    public Optional<Type> property(String name) {
        var known = properties.find(name);
        return known.isPresent() ? known : others;
    }

    /** Whether names of it may be numbers, like those of ports; most are ids, which start with a letter. */
    boolean mayHaveNumbers() {
        return switch (members) {
            case SERVICE -> true;
            case PROPERTY, MATRIX_KEY -> {
                var known = numbers;
                if (known == null) {
                    known = names().stream()
                            .anyMatch(name -> !Double.isNaN(Data.of(name).asNumber()));
                    numbers = known;
                }
                yield known;
            }
            default -> false;
        };
    }

    /** The type of any of the values. */
    public Type values() {
        var known = values;
        if (known == null) {
            known = properties.any().orElseGet(this::joined);
            values = known;
        }
        return known;
    }

    private Type joined() {
        var types = new ArrayList<>(others.stream().toList());
        names().forEach(name -> types.addAll(properties.find(name).stream().toList()));
        return Type.join(types);
    }

    @Override
    public String toString() {
        return "object";
    }

    /** Properties by their names, each type found once. */
    private static final class NamedProperties implements Properties {

        static final NamedProperties NONE = new NamedProperties(List.of(), name -> ScalarType.ANY);

        private final Map<String, String> byFolded = new LinkedHashMap<>();
        private final List<String> names;
        private final Map<String, Optional<Type>> found = new ConcurrentHashMap<>();
        private final Function<String, Type> types;

        NamedProperties(Collection<String> names, Function<String, Type> types) {
            names.forEach(name -> byFolded.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
            this.names = List.copyOf(byFolded.values());
            this.types = types;
        }

        @Override
        public Optional<Type> find(String name) {
            var known = byFolded.get(name.toLowerCase(Locale.ROOT));
            return known == null
                    ? Optional.empty()
                    : found.computeIfAbsent(known, key -> Optional.of(types.apply(key)));
        }

        @Override
        public List<String> names() {
            return names;
        }
    }
}
