package dev.millrace.core.configuration;

/**
 * A part of a pattern of labels: a star, or a set of characters of which one stands here.
 *
 * @param isStar whether it is a star, which may be any text
 * @param isNegated whether it is one of the characters outside the ranges
 * @param ranges the first and the last character of each range, one after the other
 */
record LabelPart(boolean isStar, boolean isNegated, String ranges) {

    static final LabelPart STAR = new LabelPart(true, false, "");
    static final LabelPart ANY = new LabelPart(false, true, "");

    static LabelPart of(char character) {
        return new LabelPart(false, false, "" + character + character);
    }

    boolean accepts(char character) {
        for (var i = 0; i < ranges.length(); i += 2) {
            if (ranges.charAt(i) <= character && character <= ranges.charAt(i + 1)) {
                return !isNegated;
            }
        }
        return isNegated;
    }
}
