def log = new File(basedir, "build.log").text
assert log.contains("ci.yml has checkout v8, Ci.java:13 says v7; change the Java to v8, or regenerate to go back")
