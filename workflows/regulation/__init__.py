"""The regulation as data. One module a locality; `settings.REGULATION` names the one in force."""
