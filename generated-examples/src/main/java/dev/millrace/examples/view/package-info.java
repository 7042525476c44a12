/** Workflows of pipelines as people want to see them: their triggers, jobs and longest paths in words. */
@NullMarked
@CheckReturnValue
package dev.millrace.examples.view;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
