"""The table of targets, a module a row: each measures, and answers what stands in the report."""
