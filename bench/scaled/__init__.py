"""Every screen in a city of a hundred pages and in one of a hundred thousand (bench/scale.py): `cities` makes them,
`screens` names what is asked for and by whom, `answering` asks in a process of its own, `told` writes the table."""
