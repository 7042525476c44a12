/** Benchmarks of reading, checking and writing; README.md tells how to run them. */
@NullMarked
package dev.millrace.benchmarks;

import org.jspecify.annotations.NullMarked;
