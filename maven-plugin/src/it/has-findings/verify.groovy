def log = new File(basedir, "build.log").text
assert log.contains('[ERROR] src/millrace/java/Ci.java:12: error: job "build" has no "runs-on"')
assert log.contains("the pipelines have errors, see above; nothing was written")
assert !new File(basedir, ".github/workflows").exists()
