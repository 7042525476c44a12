package dev.millrace.core.filter;

/**
 * A part of a pattern: a character or a set of them, which may repeat, or a star.
 *
 * @param kind what it matches
 * @param characters the character, or those in brackets with their ranges spelled {@code a-z}
 * @param repeat how often it matches
 * @param start the offset of its first character in the pattern
 */
record PatternPart(Kind kind, String characters, Repeat repeat, int start) {

    enum Kind {
        CHARACTER,
        CLASS,
        /** {@code *}: any characters but a slash. */
        STAR,
        /** {@code **}: any characters. */
        STARS,
        /** <code>**&#47;</code> at the start or after a slash: any folders, or none. */
        FOLDERS
    }

    enum Repeat {
        ONCE,
        /** {@code ?}. */
        OPTIONAL,
        /** {@code +}. */
        MANY
    }

    static PatternPart of(Kind kind, int start) {
        return new PatternPart(kind, "", Repeat.ONCE, start);
    }

    static PatternPart of(char character, int start) {
        return new PatternPart(Kind.CHARACTER, String.valueOf(character), Repeat.ONCE, start);
    }

    PatternPart repeated(Repeat value) {
        return new PatternPart(kind, characters, value, start);
    }

    boolean isStar() {
        return kind == Kind.STAR || kind == Kind.STARS || kind == Kind.FOLDERS;
    }

    /** Whether each match has this very character here. */
    boolean isAlways(char character) {
        return kind == Kind.CHARACTER && repeat != Repeat.OPTIONAL && characters.charAt(0) == character;
    }

    /** Which lengths of the name the pattern up to and with this part can be, where it could be the given ones without it. */
    boolean[] step(boolean[] reached, String name, boolean ignoringCase) {
        var next = isStar() || repeat == Repeat.OPTIONAL ? reached.clone() : new boolean[reached.length];
        var somewhere = false;
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            somewhere |= reached[i];
            next[i + 1] |= switch (kind) {
                case STAR -> next[i] && c != '/';
                case STARS -> next[i];
                case FOLDERS -> somewhere && c == '/';
                case CHARACTER, CLASS ->
                    (reached[i] || repeat == Repeat.MANY && next[i]) && (has(c) || ignoringCase && hasInOtherCase(c));
            };
        }
        return next;
    }

    private boolean hasInOtherCase(char c) {
        return has(Character.toLowerCase(c)) || has(Character.toUpperCase(c));
    }

    private boolean has(char c) {
        if (kind == Kind.CHARACTER) {
            return characters.charAt(0) == c;
        }
        for (var i = 0; i < characters.length(); i++) {
            if (i + 2 < characters.length() && characters.charAt(i + 1) == '-') {
                if (characters.charAt(i) <= c && c <= characters.charAt(i + 2)) {
                    return true;
                }
                i += 2;
            } else if (characters.charAt(i) == c) {
                return true;
            }
        }
        return false;
    }
}
