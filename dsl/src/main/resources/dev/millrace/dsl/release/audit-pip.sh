python -m pip install --quiet pip-audit
python -m pip_audit
