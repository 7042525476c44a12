package dev.millrace.codegen.binding;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Gives out names of one kind in one class, each once and each legal. A name that is taken gets the same suffix in every class.
 *
 * <pre>{@code
 * Names.ofInputs().give("timeout") // timeoutInput, since every step has a timeout
 * }</pre>
 */
final class Names {

    // A name that is a member of every step would hide what the step itself can do. The bindings' tests compare this
    // with the step.
    private static final Set<String> OF_STEPS = Set.of(
            // Object
            "clone",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            // The class itself
            "at",
            "copy",
            "local",
            // ActionStep
            "background",
            "comment",
            "conclusion",
            "continueOnError",
            "env",
            "expected",
            "extra",
            "id",
            "named",
            "outcome",
            "output",
            "pinnedTo",
            "timeout",
            "tree",
            "when",
            "with",
            "without",
            "withoutEnv");

    // What the source of a binding names.
    private static final Set<String> OF_TYPES = Set.of(
            "actioncall",
            "actionstep",
            "deprecated",
            "enum",
            "expression",
            "object",
            "override",
            "string",
            "transparent");

    private final Set<String> taken;
    private final String suffix;
    private final boolean ignoresCase;

    private Names(Set<String> taken, String suffix, boolean ignoresCase) {
        this.taken = new HashSet<>(taken);
        this.suffix = suffix;
        this.ignoresCase = ignoresCase;
    }

    /** For the methods of inputs: {@code timeoutInput}. */
    static Names ofInputs() {
        return new Names(OF_STEPS, "Input", false);
    }

    /** For the methods of outputs, which all end in {@code Output}. */
    static Names ofOutputs() {
        return new Names(Set.of(), "Output", false);
    }

    /** For the enums in a class: {@code CacheValue}. */
    static Names ofEnums(String className) {
        var names = new Names(OF_TYPES, "Value", true);
        names.taken.add(names.key(className));
        return names;
    }

    /** For the constants of an enum. */
    static Names ofConstants() {
        return new Names(Set.of(), "_", false);
    }

    /** For classes in one package: {@code StringAction}. Some file systems take names that differ in case alone for one. */
    static Names ofClasses() {
        return new Names(OF_TYPES, "Action", true);
    }

    /** Whether this name would be given out as it is. */
    boolean isFree(String name) {
        return !taken.contains(key(name)) && SourceVersion.isIdentifier(name) && !isKeyword(name);
    }

    /** The name, or what is legal and nearest to it. */
    String give(String name) {
        var given = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
        while (!isFree(given)) {
            given += suffix;
        }
        taken.add(key(given));
        return given;
    }

    private String key(String name) {
        return ignoresCase ? name.toLowerCase(Locale.ROOT) : name;
    }

    // A fixed version: a name must not depend on the JDK that builds.
    private static boolean isKeyword(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }
}
