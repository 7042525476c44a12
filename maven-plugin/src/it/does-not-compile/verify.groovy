def log = new File(basedir, "build.log").text
assert log.contains("[ERROR] src/millrace/java/Ci.java:14: error: cannot find symbol")
assert log.contains("src/millrace/java/Ci.java does not compile")
