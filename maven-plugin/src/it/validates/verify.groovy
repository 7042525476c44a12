def log = new File(basedir, "build.log").text
assert log.contains("[ERROR] .github/workflows/ci.yml:4:5: error: ")
assert log.contains("the workflows have findings, see above")
