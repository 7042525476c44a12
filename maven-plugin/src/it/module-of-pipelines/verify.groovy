def log = new File(basedir, "build.log").text
assert new File(basedir, ".github/workflows/ci.yml").text.contains("# Regenerate: mvn -q -f ci millrace:generate\n")
assert log.count(".github/workflows/ci.yml (written)") == 1
assert log.count(".github/workflows/ci.yml: up to date") == 1
