cat > "$RUNNER_TEMP/licences.py" << 'PYTHON'
from importlib.metadata import distributions

for package in distributions():
    about = package.metadata
    named = [about["License-Expression"]] if about["License-Expression"] else [
        line.split(" :: ")[-1] for line in about.get_all("Classifier", [])
        if line.startswith("License ::") and line != "License :: OSI Approved"]
    first = (about["License"] or "").strip().split("\n")[0]
    for licence in named or [first]:
        print(f"{about['Name']} {package.version}\t{licence}")
PYTHON
python "$RUNNER_TEMP/licences.py" > "$RUNNER_TEMP/licences.tsv"
