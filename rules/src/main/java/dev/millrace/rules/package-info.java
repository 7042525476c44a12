/** The rules, a package for each category. */
@NullMarked
package dev.millrace.rules;

import org.jspecify.annotations.NullMarked;
