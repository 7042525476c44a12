def log = new File(basedir, "build.log").text
assert log.contains("src/millrace/java/Ci.java:11: UnsupportedOperationException: not yet")
assert !log.contains("\tat ")
