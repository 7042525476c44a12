package dev.millrace.core.expression.evaluation;

import java.util.function.IntConsumer;

/** Text that asks for its memory before it takes it. */
final class BoundedText {

    private final StringBuilder out = new StringBuilder();
    private final IntConsumer memory;

    /** A text; the consumer gets the number of bytes that come, and throws when they are too many. */
    BoundedText(IntConsumer memory) {
        this.memory = memory;
    }

    BoundedText append(String text) {
        // More than this is too much in any case.
        memory.accept(text.length() > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : 2 * text.length());
        out.append(text);
        return this;
    }

    BoundedText append(String text, int from, int to) {
        memory.accept(to - from > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : 2 * (to - from));
        out.append(text, from, to);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
