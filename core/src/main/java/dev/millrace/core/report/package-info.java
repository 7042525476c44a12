/** Findings as text and JSON, and the pages of rules. */
@NullMarked
package dev.millrace.core.report;

import org.jspecify.annotations.NullMarked;
