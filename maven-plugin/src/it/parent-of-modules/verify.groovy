def log = new File(basedir, "build.log").text
assert log.count(".github/workflows/ci.yml (written)") == 1
assert log.count(".github/workflows/ci.yml: up to date") == 1
assert (log =~ /in \d+ files?\b/).size() == 1
assert new File(basedir, ".github/workflows/ci.yml").exists()
assert !new File(basedir, "a/.github").exists()
