"""Evidence packs: one address or some days, with all that proves them, for who need not trust this system.

contents.py says which editions and rows; files.py makes the files of them, each time the same; offline.py is
what a person opens; making.py is the job; stamped.py is the time stamp beside it, which may come later.
"""
