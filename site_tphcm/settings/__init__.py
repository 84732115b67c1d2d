"""Settings, strict first: `production` is the base with its secrets; the others only loosen it."""
