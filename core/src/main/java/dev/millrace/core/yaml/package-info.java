/** YAML as positioned nodes: read from text, written back as text. */
@NullMarked
package dev.millrace.core.yaml;

import org.jspecify.annotations.NullMarked;
