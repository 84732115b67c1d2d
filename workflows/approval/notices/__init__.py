"""What people are told: notices in the admin, written with the deed, and the letters that follow (docs/adr/0034).

`write.py` writes a notice, `standing.py` asks whether it still calls to something, `digest.py` gathers a letter,
`message.py` makes the mail of it, `post.py` sends it once; `view.py`, `menu.py` and `account.py` are the screens.
"""
