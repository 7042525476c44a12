def log = new File(basedir, "build.log").text
def yml = new File(basedir, ".github/workflows/ci.yml").text
assert yml.contains("uses: ./.github/actions/greet")
assert yml.contains("who: Ada")
