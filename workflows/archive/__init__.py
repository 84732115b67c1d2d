"""The register: each deed of the office is one row, which nobody can change afterwards."""
