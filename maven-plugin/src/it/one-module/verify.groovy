def log = new File(basedir, "build.log").text
// Once by generate and once by check.
assert log.count("no pipelines in this module; those of one-module run when it is built") == 2
assert log.count(".github/workflows/ci.yml (written)") == 1
assert log.count(".github/workflows/ci.yml: up to date") == 1
assert new File(basedir, ".github/workflows/ci.yml").exists()
