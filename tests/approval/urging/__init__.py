"""Đôn đốc: who may, whom, how often, in which words."""
