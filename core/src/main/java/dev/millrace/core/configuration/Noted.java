package dev.millrace.core.configuration;

import dev.millrace.core.yaml.YamlNode;

/** A value and where it is written. */
record Noted<T>(T value, YamlNode place) {}
