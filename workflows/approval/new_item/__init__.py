"""Where a new item begins: the sections the person may write in, and nothing else."""
