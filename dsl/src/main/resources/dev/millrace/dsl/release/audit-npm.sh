npm audit --audit-level=high
