package dev.millrace.codegen.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Names of Java for GitHub's.
 *
 * <pre>{@code
 * JavaNames.type("pull_request")             // PullRequest
 * JavaNames.method("review_requested", "…")  // reviewRequested
 * JavaNames.method("public", "Event")        // publicEvent: Java keeps "public" for itself
 * JavaNames.constant("ubuntu-24.04-arm")     // UBUNTU_24_04_ARM
 * }</pre>
 */
final class JavaNames {

    // A method without parameters cannot have one of these names.
    private static final Set<String> OF_OBJECT = Arrays.stream(Object.class.getDeclaredMethods())
            .map(java.lang.reflect.Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private JavaNames() {}

    static String type(String name) {
        return words(name).map(JavaNames::capitalized).collect(Collectors.joining());
    }

    /** The name of a method, with the suffix where Java does not let the name stand alone. */
    static String method(String name, String suffix) {
        var type = type(name);
        var method = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        return SourceVersion.isKeyword(method) || OF_OBJECT.contains(method) ? method + suffix : method;
    }

    static String constant(String name) {
        return words(name).map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.joining("_"));
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("[-_.]", -1));
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
