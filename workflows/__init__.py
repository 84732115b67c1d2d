"""The office, a street of small rooms, in the order of a working day.

regulation   the Quy chế as data: clauses, roles, sections, chains (no Django)
staff        people, appointments, assignments, the confirmation of having read the Quy chế
workdays     the working days of each year, as people enter them; counting in them
approval     who may do what (`refusal`), the board's tasks, the one door to publication
archive      the register: each deed one row, chained, and nothing changes it; `verify_archive`
intake       what comes in by upload: kept whole, previewed, made into drafts; what is pasted, read and repaired
handover     what was checked goes to the leaders early each afternoon; several decided at once
translation  the English edition, piece by piece beside its source; saved as drafts, never published by itself
inspection   looking back: what the public had on a day, who approved it; packs that prove it
guide        how each role works here, page by page; the first three steps of a new colleague
enactment    makes the database equal to the regulation; `enact`, `who_approves`
"""
