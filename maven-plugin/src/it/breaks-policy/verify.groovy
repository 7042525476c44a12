def log = new File(basedir, "build.log").text
assert log.contains('[ERROR] src/millrace/java/Ci.java:10: error: the workflow lacks "name" (policy names.json)')
assert log.contains("timeouts.schema.json)")
assert log.contains("the pipelines have errors, see above; nothing was written")
assert !new File(basedir, ".github/workflows").exists()
