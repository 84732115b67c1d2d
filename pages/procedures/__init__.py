"""Administrative procedures: what their page tells at once, how they are listed, their lasting address."""
