def log = new File(basedir, "build.log").text
def folder = new File(basedir, ".github/workflows")
assert new File(folder, "ci.yml").text.contains("# Regenerate: mvn -q -f a millrace:generate\n")
assert new File(folder, "nightly.yml").text.contains("# Regenerate: mvn -q -f b millrace:generate\n")
assert log.count(".github/workflows/ci.yml: up to date") == 1
assert log.count(".github/workflows/nightly.yml: up to date") == 1
assert !log.contains("delete it")
