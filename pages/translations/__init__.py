"""A page in another language: what of it is translated, piece by piece, and what comes along as it is (Đ13 NĐ 42/2022)."""
