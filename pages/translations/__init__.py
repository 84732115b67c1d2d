"""A page in another language: what of it is translated, piece by piece, what comes along as it is, which terms it keeps
to (Đ13 NĐ 42/2022)."""
