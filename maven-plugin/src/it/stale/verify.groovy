def log = new File(basedir, "build.log").text
assert log.contains('[ERROR]   jobs.build.steps[1].run: ci.yml has "make all", Ci.java:14 says "make"')
assert log.contains("[ERROR] -      - run: make all")
assert log.contains("[ERROR] +      - run: make")
assert log.contains("1 of 1 file is not as the pipelines say; run mvn millrace:generate, and commit")
assert !log.contains("Exception: ")
