package dev.millrace.policy;

import dev.millrace.annotations.Severity;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a policy itself says of its violations. */
final class OwnWords {

    /** Nothing. */
    static final OwnWords NONE = new OwnWords(Optional.empty());

    private final Optional<Place> policy;

    private OwnWords(Optional<Place> policy) {
        this.policy = policy;
    }

    static OwnWords of(Place policy) {
        return new OwnWords(Optional.of(policy));
    }

    /** What a policy says of a violation. */
    record Said(Optional<String> message, Optional<Severity> severity) {

        private Said around(Said inner) {
            return new Said(inner.message.or(() -> message), inner.severity.or(() -> severity));
        }
    }

    /** What stands nearest to a keyword on the way to it, through references, too. */
    Said of(List<Object> keyword) {
        var said = new Said(Optional.empty(), Optional.empty());
        var schema = policy;
        for (var i = 0; schema.isPresent(); i++) {
            said = said.around(in(schema.get()));
            if (i == keyword.size()) {
                break;
            }
            schema = next(schema.get(), keyword.get(i));
        }
        return said;
    }

    private static Said in(Place schema) {
        return new Said(
                text(schema, Keyword.MESSAGE.key()),
                text(schema, Keyword.SEVERITY.key()).map(Keyword::severity));
    }

    private static Optional<String> text(Place schema, String key) {
        return schema.part(key)
                .filter(value -> value.json().isString())
                .map(value -> value.json().asString(""));
    }

    private Optional<Place> next(Place schema, Object step) {
        var isReference = step.equals("$ref") || step.equals("$dynamicRef") || step.equals("$recursiveRef");
        return isReference ? text(schema, String.valueOf(step)).flatMap(this::named) : schema.part(step);
    }

    private Optional<Place> named(String reference) {
        var hash = reference.indexOf('#');
        var fragment = hash < 0 ? "" : URI.create(reference.substring(hash)).getFragment();
        return fragment.isEmpty() || fragment.startsWith("/")
                ? policy.flatMap(root -> Pointer.find(root, fragment))
                : policy.flatMap(root -> anchored(root, fragment));
    }

    private static Optional<Place> anchored(Place schema, String anchor) {
        if (text(schema, "$anchor").or(() -> text(schema, "$dynamicAnchor")).equals(Optional.of(anchor))) {
            return Optional.of(schema);
        }
        return schema.members().values().stream()
                .map(member -> anchored(member.value(), anchor))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> schema.items().stream()
                        .map(item -> anchored(item, anchor))
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
