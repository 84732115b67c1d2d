"""Text of a draft that looks as if it were written before Unicode: shown beside its repair, converted when a person
agrees (I.2.3). What was there before stays in the draft's history."""
