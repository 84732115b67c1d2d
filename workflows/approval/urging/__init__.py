"""Đôn đốc: who sees to it that work goes on reminds who holds it, once a day, on record (II.4.2-1, II.4.3a-2, II.4.3b-3b).

`overseeing.py` says whose that is, `owners.py` whom it reaches, `survey.py` what waits; `urge.py` is the verb.
"""
