"""stub."""
def run_rules(c,a): return []
def settings_findings(p): return []
