package dev.millrace.core.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as GitHub reads them from text and writes them to it. */
final class Numbers {

    private static final int DIGITS = 15;

    private Numbers() {}

    /** Whether the text between two offsets is a number, as an expression may have one. */
    static boolean isNumber(String text, int start, int end) {
        // Nearly every number is a few digits.
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            if (c < '0' || c > '9') {
                return !Double.isNaN(parse(text.substring(start, end)));
            }
        }
        return end > start;
    }

    /**
     * The number that a text stands for: 0 for an empty one, NaN for what is none. Besides decimal numbers there are {@code 0x1f}, {@code 0o17},
     * {@code 0b11} and {@code Infinity}.
     */
    static double parse(String text) {
        var trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return 0;
        }
        if (trimmed.length() > 2 && trimmed.charAt(0) == '0') {
            switch (trimmed.charAt(1)) {
                case 'x', 'X' -> {
                    return digits(trimmed, 16);
                }
                case 'o', 'O' -> {
                    return digits(trimmed, 8);
                }
                case 'b', 'B' -> {
                    return digits(trimmed, 2);
                }
                default -> {
                    // a decimal number
                }
            }
        }
        return switch (trimmed) {
            case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> isDecimal(trimmed) ? Double.parseDouble(trimmed) : Double.NaN;
        };
    }

    /** The text of a number: at most 15 digits, without a fraction where there is none, {@code 1E+20} and {@code 1E-05} where it would be long. */
    static String print(double value) {
        if (value == 0) {
            return "0";
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        var rounded = new BigDecimal(value)
                .round(new MathContext(DIGITS, RoundingMode.HALF_UP))
                .stripTrailingZeros();
        var exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent > -5 && exponent < DIGITS) {
            return rounded.toPlainString();
        }
        var mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        var sign = exponent < 0 ? "-" : "+";
        var power = Math.abs(exponent);
        return mantissa + "E" + sign + (power < 10 ? "0" : "") + power;
    }

    private static double digits(String text, int radix) {
        var value = 0.0;
        for (var i = 2; i < text.length(); i++) {
            var c = text.charAt(i);
            var digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return Double.NaN;
            }
            value = value * radix + digit;
        }
        return value;
    }

    // Java reads more than this: 1d, 0x1p3, NaN.
    private static boolean isDecimal(String text) {
        var at = skipSign(text, 0);
        var whole = skipDigits(text, at);
        var digits = whole - at;
        at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            var fraction = skipDigits(text, at + 1);
            digits += fraction - at - 1;
            at = fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            var power = skipSign(text, at + 1);
            at = skipDigits(text, power);
            return at > power && at == text.length();
        }
        return at == text.length();
    }

    private static int skipSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int skipDigits(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
