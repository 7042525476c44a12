/** The Maven plugin: one class is one goal. */
@NullMarked
package dev.millrace.maven;

import org.jspecify.annotations.NullMarked;
