"""Phiếu biên tập, kiểm duyệt, phê duyệt: one an item, for the office's file."""
