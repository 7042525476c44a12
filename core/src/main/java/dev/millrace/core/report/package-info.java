/** Findings as text and JSON. */
@NullMarked
package dev.millrace.core.report;

import org.jspecify.annotations.NullMarked;
