"""Liên hệ, thông báo: where a notice stands by the clock, and how the section is listed."""
