package dev.millrace.core.context;

/** Names of commits. */
final class Commits {

    private static final int SHA_1 = 40;
    private static final int SHA_256 = 64;

    private Commits() {}

    /** Whether a ref is a commit's whole SHA. */
    static boolean isWhole(String ref) {
        if (ref.length() != SHA_1 && ref.length() != SHA_256) {
            return false;
        }
        for (var i = 0; i < ref.length(); i++) {
            if (Character.digit(ref.charAt(i), 16) < 0 || ref.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
