def log = new File(basedir, "build.log").text
assert log.contains(".github/workflows/ci.yml was not written by Millrace; move it away, give the workflow another id, or add -Dmillrace.overwrite")
assert new File(basedir, ".github/workflows/ci.yml").text == "on: push\n"
