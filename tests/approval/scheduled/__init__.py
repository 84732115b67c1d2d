"""An approval for a later hour: nothing is public before it, and at it what was decided and nothing else."""
