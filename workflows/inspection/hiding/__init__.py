"""Personal data kept from view in earlier editions, by a decision (ADR 0037): deeds.py hides and shows again; what is
hidden is laid over what is shown in workflows/archive/hiding.py and veil.py.
"""
