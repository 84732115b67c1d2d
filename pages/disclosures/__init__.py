"""Công khai and Lấy ý kiến dự thảo: how they are listed, and where a consultation stands."""
