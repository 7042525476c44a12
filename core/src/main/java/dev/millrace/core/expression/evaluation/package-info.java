/** What expressions come to when GitHub computes them. */
@NullMarked
package dev.millrace.core.expression.evaluation;

import org.jspecify.annotations.NullMarked;
