/** Rules on the machines that jobs ask for. */
@NullMarked
package dev.millrace.rules.runner;

import org.jspecify.annotations.NullMarked;
