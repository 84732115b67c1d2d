"""What is wrong with one row of the register, and with what hangs on it; asked by verify.py, row after row."""
