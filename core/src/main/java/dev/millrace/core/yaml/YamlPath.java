package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in a document a place is. The document is walked once, however many places are looked up.
 *
 * <pre>{@code
 * YamlPath.in(root).of(finding.origin()) // jobs.build.steps[2].run
 * }</pre>
 */
@PublicApi
public final class YamlPath {

    private final List<Place> places = new ArrayList<>();
    private final IdentityHashMap<Origin, Place> byOrigin = new IdentityHashMap<>();

    private YamlPath() {}

    /** The places of a document. */
    public static YamlPath in(YamlNode root) {
        var paths = new YamlPath();
        paths.add(root, null, "", 0);
        return paths;
    }

    /** The path of the innermost node at a place: by its span for YAML, by identity for Java; empty for the document as a whole. */
    public String of(Origin origin) {
        var place = origin.span().map(this::at).orElseGet(() -> byOrigin.get(origin));
        return place == null ? "" : place.path();
    }

    // Places are in the order of their starts, and each lies within its parent: the innermost one is the last that
    // starts before, or around that.
    private @Nullable Place at(Span span) {
        var low = 0;
        var high = places.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            if (places.get(middle).start <= span.start()) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        var found = high < 0 ? null : places.get(high);
        while (found != null && found.end < span.end()) {
            found = found.parent;
        }
        return found;
    }

    // An aliased node lies at its anchor, out of order, and has been walked there.
    private int add(YamlNode node, @Nullable Place parent, String step, int from) {
        var place = new Place(parent, step, node.origin());
        if (place.isYaml && (place.start < from || parent != null && place.end > parent.end)) {
            return from;
        }
        places.add(place);
        if (!place.isYaml) {
            byOrigin.putIfAbsent(node.origin(), place);
        }
        var at = place.isYaml ? place.start : from;
        if (node instanceof YamlMapping mapping) {
            for (var entry : mapping.entries()) {
                var name = (place.parent == null ? "" : ".") + entry.key().raw();
                at = add(entry.key(), place, name, at);
                at = add(entry.value(), place, name, at);
            }
        } else if (node instanceof YamlSequence sequence) {
            for (var i = 0; i < sequence.items().size(); i++) {
                at = add(sequence.items().get(i), place, "[" + i + "]", at);
            }
        }
        return Math.max(at, place.end);
    }

    private static final class Place {

        private final @Nullable Place parent;
        private final String step;
        private final boolean isYaml;
        private final int start;
        private final int end;

        Place(@Nullable Place parent, String step, Origin origin) {
            var span = origin.span();
            this.parent = parent;
            this.step = step;
            this.isYaml = span.isPresent();
            this.start = span.map(Span::start).orElse(0);
            this.end = span.map(Span::end).orElse(0);
        }

        String path() {
            return parent == null ? step : parent.path() + step;
        }
    }
}
