package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Suggestion;
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
 * YamlPath.in(root).of(finding.origin())     // jobs.build.steps[2].run
 * YamlPath.lasting(root).of(finding.origin()) // jobs.build.steps[Build].run
 * }</pre>
 */
@PublicApi
public final class YamlPath {

    private final List<Place> places = new ArrayList<>();
    private final IdentityHashMap<Origin, Place> byOrigin = new IdentityHashMap<>();

    private final boolean isLasting;

    private YamlPath(boolean isLasting) {
        this.isLasting = isLasting;
    }

    /** The places of a document. */
    public static YamlPath in(YamlNode root) {
        var paths = new YamlPath(false);
        paths.add(root, null, "", 0);
        return paths;
    }

    /**
     * The places of a document by paths that stay when items are inserted before: an item of a list is called by its {@code id}, else by its
     * {@code name}, else by what it {@code uses}, in whatever version, and never by its number. So two items may have one path.
     */
    public static YamlPath lasting(YamlNode root) {
        var paths = new YamlPath(true);
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
                var item = sequence.items().get(i);
                at = add(item, place, "[" + (isLasting ? name(item) : i) + "]", at);
            }
        }
        return Math.max(at, place.end);
    }

    private static String name(YamlNode item) {
        if (!(item instanceof YamlMapping step)) {
            return "";
        }
        for (var key : List.of("id", "name", "uses")) {
            if (step.get(key).orElse(null) instanceof Text text && !text.isEmpty()) {
                var at = key.equals("uses") ? text.raw().indexOf('@') : -1;
                return Suggestion.shorten(at < 0 ? text.raw() : text.raw().substring(0, at));
            }
        }
        return step.get("run").isPresent() ? "run" : "";
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
