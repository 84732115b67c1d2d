"""Time stamps (RFC 3161): that a signed head was there at an hour, on the word of somebody outside the city.

stamps.py is the folder's kept stamps and what makes one true; authority.py asks for one; stamper.py is when.
"""
