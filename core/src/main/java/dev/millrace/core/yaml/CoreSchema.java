package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The core schema of YAML 1.2 (section 10.3.2 of the specification): which plain scalars are null, booleans and numbers.
 *
 * <pre>{@code
 * CoreSchema.kindOf("0o17") // NUMBER
 * CoreSchema.kindOf("yes")  // STRING
 * }</pre>
 */
@PublicApi
public final class CoreSchema {

    // Longer ones would cost quadratic time to convert, and no field of a workflow takes them.
    private static final int MOST_DIGITS = 400;

    private CoreSchema() {}

    /** The kind of a scalar that stands without quotes and tag. */
    public static ScalarKind kindOf(String plain) {
        if (plain.isEmpty()) {
            return ScalarKind.NULL;
        }
        return switch (plain.charAt(0)) {
            case '~' -> plain.length() == 1 ? ScalarKind.NULL : ScalarKind.STRING;
            case 'n', 'N' -> isNull(plain) ? ScalarKind.NULL : ScalarKind.STRING;
            case 't', 'T', 'f', 'F' -> isBoolean(plain) ? ScalarKind.BOOLEAN : ScalarKind.STRING;
            case '-', '+', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                isNumber(plain) ? ScalarKind.NUMBER : ScalarKind.STRING;
            default -> ScalarKind.STRING;
        };
    }

    /** The number that a scalar of kind {@code NUMBER} stands for; empty for infinities, NaN and what is out of all proportion. */
    public static Optional<BigDecimal> number(String plain) {
        if (plain.length() > MOST_DIGITS || !isNumber(plain) || isSpecialFloat(plain)) {
            return Optional.empty();
        }
        if (plain.startsWith("0x")) {
            return Optional.of(new BigDecimal(new BigInteger(plain.substring(2), 16)));
        }
        if (plain.startsWith("0o")) {
            return Optional.of(new BigDecimal(new BigInteger(plain.substring(2), 8)));
        }
        try {
            return Optional.of(new BigDecimal(plain));
        } catch (NumberFormatException exponentBeyondInt) {
            return Optional.empty();
        }
    }

    private static boolean isNull(String plain) {
        return plain.equals("null") || plain.equals("Null") || plain.equals("NULL");
    }

    private static boolean isBoolean(String plain) {
        return switch (plain) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
            default -> false;
        };
    }

    private static boolean isNumber(String plain) {
        return isPrefixed(plain, "0x", 16) || isPrefixed(plain, "0o", 8) || isDecimal(plain) || isSpecialFloat(plain);
    }

    private static boolean isPrefixed(String plain, String prefix, int radix) {
        if (!plain.startsWith(prefix) || plain.length() == prefix.length()) {
            return false;
        }
        for (var i = prefix.length(); i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c > 'f' || Character.digit(c, radix) < 0) {
                return false;
            }
        }
        return true;
    }

    // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
    private static boolean isDecimal(String plain) {
        var start = isSign(plain, 0) ? 1 : 0;
        var point = skipDigits(plain, start);
        var at = point;
        if (at < plain.length() && plain.charAt(at) == '.') {
            at = skipDigits(plain, at + 1);
            if (point == start && at == point + 1) {
                return false;
            }
        } else if (at == start) {
            return false;
        }
        if (at < plain.length() && (plain.charAt(at) == 'e' || plain.charAt(at) == 'E')) {
            var digits = isSign(plain, at + 1) ? at + 2 : at + 1;
            at = skipDigits(plain, digits);
            if (at == digits) {
                return false;
            }
        }
        return at == plain.length();
    }

    private static boolean isSpecialFloat(String plain) {
        var unsigned = isSign(plain, 0) ? plain.substring(1) : plain;
        return switch (unsigned) {
            case ".inf", ".Inf", ".INF" -> true;
            case ".nan", ".NaN", ".NAN" -> unsigned.length() == plain.length();
            default -> false;
        };
    }

    private static boolean isSign(String plain, int at) {
        return at < plain.length() && (plain.charAt(at) == '-' || plain.charAt(at) == '+');
    }

    private static int skipDigits(String plain, int from) {
        var at = from;
        while (at < plain.length() && plain.charAt(at) >= '0' && plain.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
