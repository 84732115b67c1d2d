"""Jobs: work that nobody should wait for, done by a worker process of its own (django-q2, docs/adr/0012).

    @task                        # from django_tasks
    def send_receipt(letter_pk): ...

    send_receipt.enqueue(letter.pk)

A job is a row written in the caller's transaction: rolled back with it, seen by the worker when it
commits. It is done AT LEAST once: whoever pulls the plug in the middle of a job makes it begin again.
Therefore every job is idempotent: it looks whether its work is done already, and what it sends
outside carries a key. Arguments are JSON: names and keys of rows, never the rows.
"""
