package dev.millrace.policy;

import java.util.Optional;

/** JSON pointers (RFC 6901). */
final class Pointer {

    private Pointer() {}

    /** What a pointer leads to; empty where that is nothing. */
    static Optional<Place> find(Place root, String pointer) {
        var place = Optional.of(root);
        if (pointer.isEmpty()) {
            return place;
        }
        for (var step : pointer.substring(1).split("/", -1)) {
            var name = step.replace("~1", "/").replace("~0", "~");
            place = place.flatMap(here -> here.json().isArray() && name.matches("[0-9]{1,6}")
                    ? here.part(Integer.valueOf(name))
                    : here.part(name));
        }
        return place;
    }
}
