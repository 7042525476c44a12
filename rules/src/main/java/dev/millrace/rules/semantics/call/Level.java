package dev.millrace.rules.semantics.call;

import java.util.Optional;

/** What a token may do in a scope; each level allows what those before it do. */
enum Level {
    NONE,
    READ,
    WRITE;

    static Optional<Level> named(String name) {
        return switch (name) {
            case "none" -> Optional.of(NONE);
            case "read" -> Optional.of(READ);
            case "write" -> Optional.of(WRITE);
            default -> Optional.empty();
        };
    }

    String word() {
        return switch (this) {
            case NONE -> "none";
            case READ -> "read";
            case WRITE -> "write";
        };
    }
}
