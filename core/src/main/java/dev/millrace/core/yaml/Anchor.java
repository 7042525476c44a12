package dev.millrace.core.yaml;

import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;
import org.jspecify.annotations.Nullable;

/** An anchor while a document is composed, with the size of what its aliases repeat. */
final class Anchor implements Located {

    private final String name;
    private final Origin origin;
    private @Nullable YamlNode node;
    private int size;
    private int height;
    private boolean used;

    /** An anchor whose node is still to come. */
    Anchor(String name, Origin origin) {
        this.name = name;
        this.origin = origin;
    }

    /** Takes the node, how many nodes it is with its aliases written out, and how many levels of collections. */
    void close(YamlNode value, int expandedSize, int levels) {
        node = value;
        size = expandedSize;
        height = levels;
    }

    /** Notes that an alias names this. */
    void use() {
        used = true;
    }

    String name() {
        return name;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    /** The node; null while it is being composed. */
    @Nullable
    YamlNode node() {
        return node;
    }

    int size() {
        return size;
    }

    int height() {
        return height;
    }

    boolean isUsed() {
        return used;
    }
}
