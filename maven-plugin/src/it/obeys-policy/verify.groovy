def log = new File(basedir, "build.log").text
assert log.contains("[INFO] .github/workflows/ci.yml (written)")
assert log.contains("[INFO] .github/workflows/ci.yml: up to date")
assert !log.contains("(policy ")
